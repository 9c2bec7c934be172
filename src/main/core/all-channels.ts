import type { z } from 'zod'
import type { UnreadableSecret } from '#shared/api/device.ts'
import type { Channel } from '#shared/channel.ts'
import { type StationGateway, stationGateway } from '#shared/gateway/station-file.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Secrets } from '../base/shell.ts'
import { createKeptAccess } from '../channels/kept-access.ts'
import { uberEatsAccess } from '../channels/uber-eats/protocol/access.ts'
import type { Store } from '../store/open.ts'
import { doorDashAccess } from '../channels/doordash/protocol/access.ts'
import { createDoorDash } from '../channels/doordash/doordash.ts'
import { createDoorDashLine, type DoorDashLine } from '../channels/doordash/line.ts'
import type { FeedbackChannels } from '../channels/feedback.ts'
import type { MenuChannels, MenuWord } from '../channels/menus.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { NoticeTakers, PauseTold } from '../channels/notices.ts'
import type { OrderChannels } from '../channels/orders.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { ThrottleChannels } from '../channels/throttle.ts'
import type { ServerTimes } from '../channels/protocol/server-time.ts'
import type { UberLine, UberMerchants } from '../channels/uber-eats/client.ts'
import { createGatewayLine } from '../gateway/line.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { createUberEats } from '../channels/uber-eats/uber-eats.ts'

/** How this device reaches its channels, each as it is given in a file of its own: by the option that names the file. */
export const accessForms = { doordash: doorDashAccess, uber: uberEatsAccess } as const
/** The sealed secret that says how the gateway is reached; where it is, the station stands behind one. */
export const gatewayAccessName = 'gateway-access'
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
  const gateway = createKeptAccess({
    ...deps,
    form: stationGateway,
    name: gatewayAccessName,
    words: { channel: 'The gateway', option: '--gateway' },
  })
  return {
    doordash,
    uber,
    gateway,
    /** Reads what is stored, or keeps what is given. */
    open: async (
      given: Partial<ChannelAccess> & { gateway?: StationGateway | undefined },
      onReadable: (secret: UnreadableSecret, isReadable: boolean) => void,
    ): Promise<void> => {
      await doordash.open(given.doordash, (isReadable) => onReadable('doordash-key', isReadable))
      await uber.open(given.uber, (isReadable) => onReadable('uber-eats-key', isReadable))
      await gateway.open(given.gateway, (isReadable) => onReadable('gateway', isReadable))
    },
    stop: (): void => {
      doordash.stop()
      uber.stop()
      gateway.stop()
    },
  }
}

/** How the channels beside DoorDash are reached. */
export type OtherAccess = {
  uber?: { current: () => ChannelAccess['uber'] | null; isUnreadable: () => boolean }
}

type Behind = Pick<Gateway, 'ask' | 'served' | 'about' | 'pairedAs' | 'consents'>
type LineDeps = { times: ServerTimes; newId: () => string }

/** DoorDash's line behind a gateway, which has its key. */
function doorDashBehind(gateway: Behind, deps: LineDeps): DoorDashLine {
  const { ask } = gateway
  return {
    ...createGatewayLine({ ...deps, channel: 'doordash', ask, isSetUp: () => true }),
    about: () => gateway.about().doordash ?? null,
  }
}

/** The same of Uber's; a merchant's consent comes back to the gateway. */
function uberBehind(gateway: Behind, deps: LineDeps): { line: UberLine; merchants: UberMerchants } {
  const channel = 'uber-eats'
  const line = createGatewayLine({ ...deps, channel, ask: gateway.ask, isSetUp: () => true })
  const about = () => gateway.about()[channel]
  const storesOf = (areGiven: boolean) =>
    Object.fromEntries(
      gateway
        .served()
        .flatMap(({ locationId, channels }) =>
          channels.flatMap((one) =>
            one.channel === channel && one.isGiven === areGiven ? [[one.storeId, locationId] as const] : [],
          ),
        ),
    )
  return {
    line: {
      ...line,
      about: () => ({
        clientId: about()?.clientId ?? '',
        stores: storesOf(true),
        connected: storesOf(false),
      }),
    },
    merchants: {
      page: () => {
        const known = about()
        if (known?.redirectUrl === undefined) return null
        const { clientId, authBaseUrl, redirectUrl } = known
        const wayBack = async (stateDigest: string) =>
          (await gateway.consents.expect(channel, stateDigest)) ? redirectUrl : null
        return { clientId, authBaseUrl, wayBack }
      },
      // Known from the start, also while no gateway answers; one that has another application now has the token refused.
      owner: () => {
        const deviceId = gateway.pairedAs()
        return deviceId === null ? null : `gateway ${deviceId}`
      },
      trade: ({ code, redirectUri }) =>
        line.send({
          method: 'POST',
          server: 'auth',
          path: '/oauth/v2/token',
          form: { grant_type: 'authorization_code', code, redirect_uri: redirectUri },
          locationId: null,
        }),
      inName: (bearer, request) => line.send({ ...request, bearer }),
    },
  }
}

/**
 * Every delivery channel, behind the ports in `channels/`. Only this file names them: another channel is a folder of its
 * own and a line here.
 */
export function createChannels({
  times,
  otherAccess,
  access,
  gateway,
  ...deps
}: Omit<Parameters<typeof createDoorDash>[0], 'line'> & {
  access: () => ChannelAccess['doordash'] | null
  otherAccess: OtherAccess
  /** Where calls go by a gateway; absent where this station has keys of its own. */
  gateway?: Behind | undefined
  random: () => number
  changes: Pick<Changes, 'fetches'>
}) {
  const doordash = createDoorDash({
    ...deps,
    times,
    line: gateway ? doorDashBehind(gateway, { ...deps, times }) : createDoorDashLine({ access, times }),
  })
  const uberEats = createUberEats({
    ...deps,
    times,
    behind: gateway && uberBehind(gateway, { ...deps, times }),
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
    settle: (): void => {
      uberEats.settle()
      if (gateway) doordash.settle(gateway.served())
    },
    /** Reads what channels keep sealed beside their keys. */
    open: uberEats.open,
  }
}
