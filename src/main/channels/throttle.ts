import type { Channel } from '#shared/channel.ts'
import type { StorePause } from '#shared/integration/view.ts'
import type { Answer, Storefront } from './menus.ts'

/** What a channel says holds a store's orders back. */
export type Standing = {
  /** The refs of the pauses this station asked for; null of one that does not say which it is. */
  ours: readonly (string | null)[]
  /** What the channel did by itself; of several, the one that lasts longest. */
  theirs: StorePause | null
}

/** Pauses and longer preparation times at a channel. Nothing here throws for what a network or the channel does. */
export type ThrottleChannel = {
  /** Whether this device may tell it. */
  isReachable: () => boolean
  /** Takes no orders until `until` (epoch ms); null until it is opened again. `ref` comes back in `standing`. */
  pause: (storefront: Storefront, wish: { ref: string; until: number | null }) => Promise<Answer<null>>
  /** Ends every pause there is. */
  reopen: (storefront: Storefront) => Promise<Answer<null>>
  standing: (storefront: Storefront) => Promise<Answer<Standing>>
  /**
   * Tells it that orders take longer until `until`, or as long as usual (null). Missing where the longer time goes out with
   * every accepted order and there is nothing to tell.
   */
  setBusy?: (
    storefront: Storefront,
    busy: { plusMinutes: number; until: number | null } | null,
  ) => Promise<Answer<null>>
}
export type ThrottleChannels = Record<Channel, ThrottleChannel>
