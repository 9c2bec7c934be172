import type { z } from 'zod'
import type { UnreadableSecret } from '#shared/api/device.ts'
import type { Channel } from '#shared/channel.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Secrets } from '../base/shell.ts'
import { createKeptAccess } from '../channels/kept-access.ts'
import { uberEatsAccess } from '../channels/uber-eats/access.ts'
import type { Store } from '../store/open.ts'
import { doorDashAccess } from '../channels/doordash/access.ts'
import { createDoorDash } from '../channels/doordash/doordash.ts'
import { createDoorDashLine } from '../channels/doordash/line.ts'
import type { FeedbackChannels } from '../channels/feedback.ts'
import type { MenuChannels, MenuWord } from '../channels/menus.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { NoticeTakers, PauseTold } from '../channels/notices.ts'
import type { OrderChannels } from '../channels/orders.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { ThrottleChannels } from '../channels/throttle.ts'
import { createUberEats } from '../channels/uber-eats/uber-eats.ts'

/** How this device reaches its channels, each as it is given in a file of its own: by the option that names the file. */
export const accessForms = { doordash: doorDashAccess, uber: uberEatsAccess } as const
export type ChannelAccess = { [Option in keyof typeof accessForms]: z.infer<(typeof accessForms)[Option]> }

/** The same, as it is sealed in the store. */
export function createAccess(deps: { store: Store; secrets: Secrets; clock: Clock; log: Log }) {
  const doordash = createKeptAccess({
    ...deps,
    form: doorDashAccess,
    name: 'doordash-access',
    words: { channel: 'DoorDash', option: '--doordash' },
  })
  const uber = createKeptAccess({
    ...deps,
    form: uberEatsAccess,
    name: 'uber-eats-access',
    words: { channel: 'Uber Eats', option: '--uber' },
  })
  return {
    doordash,
    uber,
    /** Reads what is stored, or keeps what is given. */
    open: async (
      given: Partial<ChannelAccess>,
      onReadable: (secret: UnreadableSecret, isReadable: boolean) => void,
    ): Promise<void> => {
      await doordash.open(given.doordash, (isReadable) => onReadable('doordash-key', isReadable))
      await uber.open(given.uber, (isReadable) => onReadable('uber-eats-key', isReadable))
    },
    stop: (): void => {
      doordash.stop()
      uber.stop()
    },
  }
}

/** How the channels beside DoorDash are reached. */
export type OtherAccess = {
  uber?: { current: () => ChannelAccess['uber'] | null; isUnreadable: () => boolean }
}

/**
 * Every delivery channel, behind the ports in `channels/`. Only this file names them: another channel is a folder of its
 * own and a line here.
 */
export function createChannels({
  times,
  otherAccess,
  access,
  ...deps
}: Omit<Parameters<typeof createDoorDash>[0], 'line'> & {
  access: () => ChannelAccess['doordash'] | null
  otherAccess: OtherAccess
  random: () => number
  changes: Pick<Changes, 'fetches'>
}) {
  const doordash = createDoorDash({ ...deps, times, line: createDoorDashLine({ access, times }) })
  const uberEats = createUberEats({
    ...deps,
    times,
    access: () => otherAccess.uber?.current() ?? null,
    isUnreadable: () => otherAccess.uber?.isUnreadable() ?? false,
  })
  const onboarding: Record<Channel, OnboardingChannel> = {
    doordash: doordash.onboarding,
    'uber-eats': uberEats.onboarding,
  }
  const menus: MenuChannels = { doordash: doordash.menus, 'uber-eats': uberEats.menus }
  const orders: OrderChannels = { doordash: doordash.orders, 'uber-eats': uberEats.orders }
  // Uber Eats documents no way to ask for ratings.
  const feedback: FeedbackChannels = { doordash: doordash.feedback, 'uber-eats': null }
  const merchant: Merchant = doordash.merchant
  /** Those whose stores are chosen on the activation page, with the merchant's consent. */
  const consenting: Merchant[] = [uberEats.merchant]
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
    'uber-eats': uberEats.notices,
  })
  return {
    orders,
    feedback,
    onboarding,
    menus,
    throttles,
    merchant,
    consenting,
    noticesTo,
    /** The servers this device calls, as far as it was given a way to them: where to knock. */
    servers: (): { channel: Channel; url: string }[] => {
      const [doorDashAt, uberAt] = [access()?.baseUrl, otherAccess.uber?.current()?.apiBaseUrl]
      return [
        ...(doorDashAt === undefined ? [] : [{ channel: 'doordash' as const, url: doorDashAt }]),
        ...(uberAt === undefined ? [] : [{ channel: 'uber-eats' as const, url: uberAt }]),
      ]
    },
    linkAccount: doordash.linkAccount,
    /** What was given with a channel's key counts from the start. */
    settle: uberEats.settle,
    /** Reads what channels keep sealed beside their keys. */
    open: uberEats.open,
  }
}
