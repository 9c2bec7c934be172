import { DeliverPolicy } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { consumerOf, deliveryStream } from '#shared/gateway/subjects.ts'
import { type Consumers, giveAnew } from './streams.ts'

/** A device that listens acknowledges what it was sent in less than this, in ms; more is not waited for. */
const settleWithinMs = 5_000
const lookEveryMs = 100
/** What a server of the cluster was sending when the consumer was deleted has come after this, in ms. */
const lastComesWithinMs = 250

/**
 * Takes a location from a device that listens and does not let go. What it acknowledged is its own; what it was sent and did
 * not acknowledge goes to the other, as after a death. It is first given one at a time, and what it is
 * sent and acknowledges until the very end is watched: an order it stored at that instant is not given to both.
 */
export async function takeFrom(
  deps: Consumers & { connection: NatsConnection },
  locationId: string,
  deviceId: string,
): Promise<void> {
  const { manager } = deps
  const name = consumerOf(locationId)
  const { config } = await manager.consumers.info(deliveryStream, name)
  const watch = await watchOf(deps.connection, name, config.deliver_subject ?? '')
  try {
    const { delivered } = await manager.consumers.update(deliveryStream, name, {
      max_ack_pending: 1,
    })
    const until = performance.now() + settleWithinMs
    const floor = await floorOver(deps, name, { last: delivered.stream_seq, until })
    await giveAnew(deps, { locationId, deviceId }, startAt(floor + 1), async () => {
      // What it holds on to since before this began is the other's, whatever it took behind that.
      if (floor < delivered.stream_seq) return startAt(floor + 1)
      await pause(lastComesWithinMs)
      while (watch.open().length > 0 && performance.now() < until) await pause(lookEveryMs)
      const [first] = watch.open()
      return startAt(first ?? Math.max(floor, watch.lastTaken()) + 1)
    })
  } finally {
    watch.end()
  }
}

/** How far all is acknowledged, once that is up to `last` at least, or when the time is over. Numbers in the stream. */
async function floorOver(
  { manager }: Consumers,
  consumer: string,
  { last, until }: { last: number; until: number },
): Promise<number> {
  for (;;) {
    const { ack_floor: floor } = await manager.consumers.info(deliveryStream, consumer)
    if (floor.stream_seq >= last || performance.now() > until) return floor.stream_seq
    await pause(lookEveryMs)
  }
}

const startAt = (opt_start_seq: number) =>
  ({ deliver_policy: DeliverPolicy.StartSequence, opt_start_seq }) as const

/** Sees what a consumer sends its device, and what that acknowledges, by their numbers in the stream. */
async function watchOf(connection: NatsConnection, consumer: string, inbox: string) {
  const sent = new Set<number>()
  const taken = new Set<number>()
  const see = (subject: string, seen: (subject: string, reply: string, text: string) => void) =>
    connection.subscribe(subject, {
      callback: (error, message) => {
        if (!error) seen(message.subject, message.reply ?? '', message.string())
      },
    })
  const watching = [
    see(inbox, (_, reply) => note(sent, reply)),
    see(`$JS.ACK.${deliveryStream}.${consumer}.>`, (subject, _, text) => {
      if (text === '' || text.startsWith('+ACK') || text.startsWith('+TERM')) note(taken, subject)
    }),
  ]
  await connection.flush()
  return {
    /** Sent and not acknowledged, the oldest first. */
    open: (): number[] => [...sent].filter((one) => !taken.has(one)).toSorted((a, b) => a - b),
    lastTaken: (): number => Math.max(0, ...taken),
    end: (): void => {
      for (const one of watching) one.unsubscribe()
    },
  }
}

/** `$JS.ACK.<stream>.<consumer>.<tries>.<number in the stream>...`, as a server of 2.9 says it. */
function note(seen: Set<number>, subject: string): void {
  const sequence = Number(subject.split('.')[5])
  if (Number.isInteger(sequence)) seen.add(sequence)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
