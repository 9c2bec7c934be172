import type { Channel } from '#shared/channel.ts'
import type { StorePause } from '#shared/integration/view.ts'
import type { MenuWord } from './menus.ts'

/** How the connecting of a store goes on, in the channel's own codes and words. */
export type OnboardingWord = {
  onboardingId: string
  status: string
  code: string | null
  details: string | null
}

/** What a channel tells of a location without being asked. */
export type Notice = { locationId: string } & (
  | { about: 'menu'; word: MenuWord }
  | { about: 'onboarding'; word: OnboardingWord }
  /** How it stands at the channel may have changed: it is to be asked. */
  | { about: 'standing' }
  /** `pause` is null where what happened to the store stops no orders. */
  | { about: 'store'; pause: StorePause | null }
)

/** Hears of a pause: the ref of a wish of this station, null of one that does not say which, undefined of the channel's own. */
export type PauseTold = (locationId: string, pause: StorePause, ref: string | null | undefined) => void

/** Acts on a notice, in the transaction of its delivery. */
export type TakeNotice = (notice: Notice) => void

/** By channel; one that is missing tells nothing by itself. */
export type NoticeTakers = Partial<Record<Channel, TakeNotice>>
