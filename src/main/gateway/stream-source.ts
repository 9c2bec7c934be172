import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node'
import type { Channel } from '#shared/channel.ts'
import { deliveryHeaders } from '#shared/gateway/delivery.ts'
import { addressIn, deviceGroup, inboxOf } from '#shared/gateway/subjects.ts'
import type { GatewayLink } from '#shared/station/gateway-link.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { Deliver, Message } from '../intake/message.ts'
import { createBacklog } from './backlog.ts'
import { ackOf, deliveryInfo, type Settled, settledBy } from './taking.ts'

/** How a clean stop waits for what is in hand, in ms: what it works on is on disk, or comes again. */
const stopWithinMs = 3_000
type Deps = {
  clock: Clock
  log: Log
  deviceId: () => string
  deliver: Deliver
  /** How far this device's clock is ahead of the gateway's, in ms. */
  aheadMs: () => number
  /** A channel sent something; epoch ms. */
  onHeard: (channel: Channel, at: number) => void
  onBehind: (behind: GatewayLink['behind']) => void
  /** Keeps raw what nothing can be made of, as refused. Throws where the disk takes nothing. */
  setAside: (message: Message) => void
}

/**
 * Takes deliveries out of the gateway's stream (shared/gateway/delivery.ts): each is acknowledged once it is on disk and
 * not before, so a kill at any moment has it sent again. The server has no more on the way to a device than fits a few
 * commits, and sends the next ones as those are acknowledged.
 */
export function createStreamSource(deps: Deps) {
  const { clock, log } = deps
  const listening = new Map<string, Subscription>()
  /** Locations of which something came since they were last told to be this device's. */
  const busy = new Set<string>()
  const backlog = createBacklog(deps)
  /** What is under way between its arrival and its acknowledgement. */
  const inHand = new Set<Promise<void>>()
  let connection: NatsConnection | null = null
  let wanted: readonly string[] = []

  function listen(locationId: string): void {
    if (connection === null || listening.has(locationId)) return
    const subject = inboxOf(deps.deviceId(), locationId)
    const subscription = connection.subscribe(subject, {
      queue: deviceGroup,
      callback: (error, message) => {
        if (error)
          log.error({ locationId, error: errorLine(error) }, 'the gateway gives no deliveries of a location')
        else {
          busy.add(locationId)
          receive(message)
        }
      },
    })
    listening.set(locationId, subscription)
  }

  /**
   * Has the server look through what came for others. A server of 2.9 does so only when something comes for the location, from where it
   * looked last: after a quiet hour an order would wait minutes for that. It also does when somebody begins to listen.
   */
  function listenAnew(locationId: string): void {
    const before = listening.get(locationId)
    listening.delete(locationId)
    // What is on its way to this one is taken all the same; where the connection just ended, it comes again.
    before?.drain().catch(() => {})
    listen(locationId)
  }

  function receive(message: Msg): void {
    const done: Promise<void> = take(message)
      .catch((error: unknown) => {
        // It was not acknowledged, so it comes again.
        log.error({ error: errorLine(error) }, 'a delivery out of the stream was not settled')
      })
      .finally(() => inHand.delete(done))
    inHand.add(done)
  }

  async function take(raw: Msg): Promise<void> {
    const at = gotAt(raw) + deps.aheadMs()
    const { tries = 1, sequence = 0, pending = 0 } = deliveryInfo(raw.reply) ?? {}
    backlog.came(sequence, at, pending)
    const message = messageOf(raw, clock.steady() - Math.max(0, clock.now() - at))
    let settled: Settled = { type: 'term' }
    if (message === null)
      log.error({ subject: raw.subject }, 'a message in the stream is no delivery this version knows')
    else {
      deps.onHeard(message.channel, Math.min(at, clock.now()))
      settled = settledBy(await answerTo(message), tries)
      if (settled.type === 'set-aside') deps.setAside(message)
    }
    raw.respond(ackOf(settled))
    if (settled.type === 'again') backlog.tell()
    else backlog.settled(sequence)
  }

  async function answerTo(message: Message): Promise<Pick<DeliveryAnswer, 'status'>> {
    try {
      return await deps.deliver(message)
    } catch (error) {
      log.error({ channel: message.channel, error: errorLine(error) }, 'a delivery failed unexpectedly')
      return { status: 500 }
    }
  }

  function letGo(locationId: string): Promise<void> {
    const subscription = listening.get(locationId)
    listening.delete(locationId)
    backlog.forget()
    return subscription === undefined || subscription.isClosed() ? Promise.resolve() : subscription.drain()
  }

  const settleAll = async () => void (await Promise.all(inHand))

  return {
    /** A connection stands; another than before knows of no subscription. */
    connected: (now: NatsConnection): void => {
      if (now !== connection) listening.clear()
      connection = now
      for (const locationId of wanted) listen(locationId)
    },
    /** Whose deliveries this device takes from now on; said again and again, at each hello. */
    serve: (locationIds: readonly string[]): void => {
      wanted = locationIds
      for (const locationId of listening.keys()) if (!wanted.includes(locationId)) void letGo(locationId)
      for (const locationId of wanted)
        if (busy.has(locationId)) listen(locationId)
        else listenAnew(locationId)
      busy.clear()
    },
    /** Another device takes this location's: resolves once what came is on disk and acknowledged. */
    release: async (locationId: string): Promise<void> => {
      wanted = wanted.filter((id) => id !== locationId)
      await letGo(locationId)
      await settleAll()
    },
    /** What the gateway knows to wait beyond what came. */
    waiting: backlog.waits,
    /** Takes nothing more; resolves once what came is settled, or after a while. */
    stop: async (): Promise<void> => {
      wanted = []
      const ending = Promise.all([...listening.keys()].map(letGo)).then(settleAll)
      const late = Promise.withResolvers<void>()
      const forget = clock.after(stopWithinMs, late.resolve)
      await Promise.race([ending, late.promise]).finally(forget)
    },
  }
}
export type StreamSource = ReturnType<typeof createStreamSource>

/** A delivery for the intake, sent at this moment of the steady clock; null for one this version does not know. Pure. */
function messageOf({ subject, data }: Msg, sentSince: number): Message | null {
  const address = addressIn(subject)
  if (address === null) return null
  const { channel, endpoint } = address
  return { channel, endpoint, body: data, sentSince, isReceipted: true }
}

/** When a gateway had it, by its own clock (epoch ms); when the stream had it where it does not say. */
function gotAt(message: Msg): number {
  const said = Number(message.headers?.get(deliveryHeaders.receivedAt))
  return said > 0 ? said : (deliveryInfo(message.reply)?.storedAt ?? Date.now())
}
