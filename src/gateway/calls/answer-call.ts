import type { Channel } from '#shared/channel.ts'
import { type CallAnswer, callRequest } from '#shared/gateway/call.ts'
import type { Registry } from '../registry/registry.ts'
import type { SendCall } from './channel-lines.ts'
import type { Once } from './once.ts'
import { type Call, hasPlainHeaders, subjectOf } from './permitted.ts'

/** Who asks, as the subject says it: the server let nobody else ask there. */
export type Caller = { deviceId: string; locationId: string | null; channel: Channel }

type Deps = {
  registry: Pick<Registry, 'locationOf' | 'locationsOf' | 'stores' | 'addStore' | 'devices'>
  lines: Partial<Record<Channel, SendCall>>
  /** The location an order came in for; null where nobody knows it. */
  isOrderOf: (channel: Channel, orderId: string, locationId: string) => Promise<boolean>
  /** Whether a code of a merchant's consent came back for this device. */
  isCodeOf: (channel: Channel, code: string, deviceId: string) => Promise<boolean>
  once: Once
}

/**
 * Answers a device's call: checks that what it is about is the device's, signs it, makes it, and gives back what the channel
 * said. The same id again is answered the same, and made once (once.ts). Never throws for what a network does.
 */
export function createAnswerCall(deps: Deps): (caller: Caller, asked: unknown) => Promise<CallAnswer> {
  const { registry } = deps

  async function whyNot({ deviceId, locationId, channel }: Caller, call: Call): Promise<CallAnswer | null> {
    if (registry.devices().get(deviceId)?.revokedAt) return refused('not-yours', 'This device was removed.')
    const own = registry.locationsOf(deviceId)
    if (locationId !== null && !own.includes(locationId))
      return refused('not-yours', 'Another device serves this location.')
    const about = hasPlainHeaders(call) ? subjectOf(channel, call) : null
    if (about === null) return refused('not-allowed', 'No device may ask for this call.')
    if (about.kind === 'own') return null
    if (about.kind === 'consent')
      return (await deps.isCodeOf(channel, about.code, deviceId))
        ? null
        : refused('not-here', 'This consent did not come back for this device.')
    const found = locationId === null ? own : [locationId]
    return (await isOf(channel, about, found))
      ? null
      : refused('not-here', 'What the call is about is not of this location.')
  }

  async function isOf(
    channel: Channel,
    about: Exclude<ReturnType<typeof subjectOf>, null | { kind: 'own' | 'consent' }>,
    locations: readonly string[],
  ): Promise<boolean> {
    switch (about.kind) {
      case 'store': {
        // DoorDash calls a store by our own id from the moment it is connected.
        const locationId =
          registry.locationOf(channel, about.id) ?? (channel === 'doordash' ? about.id : null)
        return locationId !== null && locations.includes(locationId)
      }
      case 'order': {
        for (const locationId of locations)
          if (await deps.isOrderOf(channel, about.id, locationId)) return true
        return false
      }
      case 'reports': {
        const numbers = registry
          .stores()
          .filter((one) => one.channel === channel && locations.includes(one.locationId))
          .map(({ number }) => number)
        return about.numbers.every((number) => numbers.includes(number))
      }
    }
  }

  return async (caller, asked) => {
    const { channel } = caller
    const read = callRequest.safeParse(asked)
    if (!read.success) return refused('unreadable', 'The request is not one of these versions.')
    const send = deps.lines[channel]
    if (!send) return refused('not-set-up', 'The gateway has no key for this channel.')
    const no = await whyNot(caller, read.data)
    if (no !== null) return no
    const make = () => send(read.data)
    const answer =
      read.data.method === 'GET' ? await make() : await deps.once(caller.deviceId, read.data.id, make)
    await noteConnected(registry, caller, read.data, answer)
    return listsEverybody(channel, read.data) && answer.kind === 'answered' ? { ...answer, text: '' } : answer
  }
}

/** A list of all stores of the application: that it answers is all a device may know. */
function listsEverybody(channel: Channel, call: Call): boolean {
  return channel === 'uber-eats' && call.bearer === undefined && /^\/v1\/eats\/stores(?:\?|$)/.test(call.path)
}

/** A merchant made us the order manager of a store: its webhooks are this location's from now on. */
async function noteConnected(
  registry: Deps['registry'],
  { channel, locationId }: Caller,
  call: Call,
  answer: CallAnswer,
): Promise<void> {
  if (channel !== 'uber-eats' || call.method !== 'POST' || call.bearer === undefined || locationId === null)
    return
  const storeId = /^\/v1\/eats\/stores\/([^/]+)\/pos_data$/.exec(call.path)?.[1]
  const isTaken = answer.kind === 'answered' && answer.status >= 200 && answer.status < 300
  if (storeId === undefined || !isTaken) return
  const store = { channel, storeId: decodeURIComponent(storeId), locationId }
  // What was given to the location with the keys stays so.
  if (registry.locationOf(channel, store.storeId) === locationId) return
  await registry.addStore({ ...store, byConsent: true })
}

function refused(code: (CallAnswer & { kind: 'refused' })['code'], message: string): CallAnswer {
  return { kind: 'refused', code, message }
}
