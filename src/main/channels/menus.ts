import type { Location } from '#shared/location/location.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { SellableKind } from '#shared/menu/sold-out.ts'
import type { Channel } from '#shared/channel.ts'
import { type CallOutcome, errorText } from './protocol/outcome.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { ExportRecord, Said } from '../store/menu-exports.ts'

/** How long a menu may take to be sent: it may be 25 MB on a restaurant's line. In ms. */
export const menuWithinMs = 120_000
/** How long reading a menu may take, in ms. */
export const menuReadWithinMs = 30_000

/** A location on a channel, as it stands now. */
export type Storefront = { location: Location; channel: Channel; record: IntegrationRecord }

/** Why there is no answer to work with; in the merchant's name nothing can be asked before he signed in again. */
export type Trouble = Exclude<CallOutcome, { kind: 'taken' }> | { kind: 'sign-in-again' }
export type Answer<Value> = { kind: 'answered'; value: Value } | Trouble

/** The menu a storefront shows. `reference` is that of the last push that took, where the channel says so. */
export type Shown = { menu: Menu | null; platformMenuId: string | null; reference: string | null }

/** How an export stands at the channel: `unknown` there, still `pending`, or what it said came of it. */
export type Progress = { kind: 'unknown' } | { kind: 'pending' } | { kind: 'said'; said: Said }

/** What a channel says of a menu without being asked; `reference` is null where it does not say of which push. */
export type MenuWord = { locationId: string; reference: string | null; said: Said }

export type Push = {
  reference: string
  menuId: string
  menu: Menu
  /** The menu to replace; null creates one. */
  platformMenuId: string | null
  by: string
  /** What is sold out there, for channels whose menus carry it. */
  soldOut: readonly { kind: SellableKind; id: string; until: number | null }[]
  /** Called before the menu leaves, with where an onboarding stands; to be on disk before it answers. */
  onMark: (mark: string) => void
}

/** Menus and 86 at a delivery channel. Nothing here throws for what a network or the channel does. */
export type MenuChannel = {
  /** Whether this device knows how to reach it. */
  isReachable: () => boolean
  /** A menu as this channel shows it once it has accepted all of it. */
  asShown: (menu: Menu) => Menu
  /** The menu a storefront shows now; `ours` is the id of the one we sent there. */
  read: (storefront: Storefront, ours: string | null) => Promise<Answer<Shown>>
  push: (
    storefront: Storefront,
    push: Push,
  ) => Promise<Answer<{ platformMenuId: string | null; said: Said | null }>>
  /** Asks what became of an export that was sent, or may have been. */
  progress: (storefront: Storefront, record: ExportRecord) => Promise<Answer<Progress>>
  /** Switches sellables off or on; answers the ids it refused, with its reason. */
  setOnSale: (
    storefront: Storefront,
    kind: SellableKind,
    ids: readonly string[],
    isOnSale: boolean,
  ) => Promise<Answer<ReadonlyMap<string, string>>>
  /** Ids that cannot be ordered for now, read back. */
  offSale: (storefront: Storefront, kind: SellableKind) => Promise<Answer<ReadonlySet<string>>>
}
export type MenuChannels = Record<Channel, MenuChannel>

/** The channel's words about a trouble, for people; null where it has none. */
export function wordsOf(trouble: Trouble): string | null {
  return trouble.kind === 'sign-in-again' ? null : errorText(trouble)
}

/** How long the channel asked to be left alone, in ms; 0 where it did not. */
export function retryAfterMs(trouble: Trouble): number {
  return trouble.kind === 'later' ? (trouble.retryAfterMs ?? 0) : 0
}

/** Whether asking again later may help without anybody doing something. */
export function isPassing(trouble: Trouble): boolean {
  return trouble.kind === 'unreachable' || trouble.kind === 'later'
}

/** Whether a store stands between connecting and the end of QA. */
export function isOnboarding({ state }: Pick<IntegrationRecord, 'state'>): boolean {
  return state === 'qa_in_progress' || state === 'qa_failed'
}
