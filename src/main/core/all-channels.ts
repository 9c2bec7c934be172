import type { Channel } from '#shared/channel.ts'
import { callDoorDash } from '../channels/doordash/call.ts'
import type { DoorDashAccess } from '../channels/doordash/access.ts'
import { createDoorDash } from '../channels/doordash/doordash.ts'
import type { FeedbackChannels } from '../channels/feedback.ts'
import type { MenuChannels, MenuWord } from '../channels/menus.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { NoticeTakers, PauseTold } from '../channels/notices.ts'
import type { OrderChannels } from '../channels/orders.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { ThrottleChannels } from '../channels/throttle.ts'
import { createUberEats, setUpAtUber } from '../channels/uber-eats/uber-eats.ts'
import { newRecord } from '../integration/book.ts'
import type { IntegrationRecord } from '../store/integrations.ts'

/** How this device reaches its channels: as it is given in a file, and kept in the store. */
export { createAccess, doorDashAccess as channelAccess } from '../channels/doordash/access.ts'

export type ChannelAccess = DoorDashAccess

/**
 * Every delivery channel, behind the ports in `channels/`. Only this file names them: another channel is a folder of its
 * own and a line here.
 */
export function createChannels({ times, ...deps }: Parameters<typeof createDoorDash>[0]) {
  const doordash = createDoorDash({ ...deps, times })
  const uberEats = createUberEats({
    ...deps,
    // Its calls go in the name of DoorDash's key until it has one of its own (docs/decisions/0006).
    reach: () => {
      const { key, uberBaseUrl } = deps.access() ?? {}
      if (key === undefined || uberBaseUrl === undefined) return null
      return { baseUrl: uberBaseUrl, call: (request) => callDoorDash(key, times, request) }
    },
  })
  const onboarding: Record<Channel, OnboardingChannel> = {
    doordash: doordash.onboarding,
    'uber-eats': uberEats.onboarding,
  }
  const menus: MenuChannels = { doordash: doordash.menus, 'uber-eats': uberEats.menus }
  const orders: OrderChannels = { doordash: doordash.orders }
  // Uber Eats documents no way to ask for ratings.
  const feedback: FeedbackChannels = { doordash: doordash.feedback, 'uber-eats': null }
  const merchant: Merchant = doordash.merchant
  const throttles: ThrottleChannels = { doordash: doordash.throttle, 'uber-eats': uberEats.throttle }
  /** What each says without being asked; who acts on it is told in the transaction of the delivery. */
  const noticesTo = (tell: {
    menu: (channel: Channel, word: MenuWord) => void
    pause: (channel: Channel, ...told: Parameters<PauseTold>) => void
  }): NoticeTakers => ({
    doordash: doordash.noticesTo({
      onMenu: (word) => tell.menu('doordash', word),
      onPause: (...told) => tell.pause('doordash', ...told),
    }),
  })
  return {
    orders,
    feedback,
    onboarding,
    menus,
    throttles,
    merchant,
    noticesTo,
    linkAccount: doordash.linkAccount,
  }
}

/** How a location stands with a channel before anything was done here. `now` in epoch ms. */
export function firstRecord(access: () => DoorDashAccess | null) {
  return (locationId: string, channel: Channel, now: number): IntegrationRecord =>
    channel === 'uber-eats' && access()?.uberBaseUrl !== undefined
      ? setUpAtUber(locationId, now)
      : newRecord(locationId, channel, now)
}
