import type { Channel } from '#shared/channel.ts'
import type { Changes } from '../base/changes.ts'
import type { OrderChannel, OrderChannels } from '../channels/orders.ts'
import { type CallOutcome, maybeHeard } from '../channels/outcome.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { OutboxEntry } from '../store/outbox.ts'
import type { Store } from '../store/open.ts'
import { backoffMs } from '../jobs/backoff.ts'
import { verdict } from './verdict.ts'

const system = { kind: 'system' } as const

/** How many calls may be under way at once. */
const concurrency = 6

/** What a channel answered, with the entry as it was before the call. */
type Answered = { entry: OutboxEntry; outcome: CallOutcome } & Pick<OrderChannel, 'whenRejected'>

/**
 * Sends what the outbox holds, in order per order id, and keeps at it until the channel has answered.
 */
export function createOutboxWorker(
  deps: JobDeps & {
    store: Store
    book: OrderBook
    locations: Locations
    channels: OrderChannels
    /** Every call ends here, so that health shows evidence and not hope. */
    onOutcome: (channel: Channel, outcome: CallOutcome) => void
    changes: Changes
  },
) {
  const { store, book, clock } = deps
  /**
   * Answers not yet on disk, by entry, with the entry as it was before the call. When the disk refuses one, it is
   * stored later and the call is not made again.
   */
  const answered = new Map<number, Answered>()
  const runner = createJobRunner({
    ...deps,
    part: 'outbox',
    concurrency,
    jobs: () =>
      store.outbox.next().map(({ id, orderId, notBefore }) => ({ id, key: orderId, at: notBefore })),
    run: ({ id }) => send(id),
  })

  async function send(id: number): Promise<void> {
    const answer = answered.get(id) ?? (await attempt(id))
    if (answer === null) return
    answered.set(id, answer)
    settle({ ...answer, entry: { ...answer.entry, attempts: answer.entry.attempts + 1 } })
    answered.delete(id)
  }

  /** Makes the call; null when there is none to make any more. */
  async function attempt(id: number): Promise<Answered | null> {
    const entry = store.outbox.find(id)
    if (entry?.state !== 'waiting') return null
    const order = store.orders.find(entry.orderId)
    const channel = order && deps.channels[order.channel]
    if (!order || !channel) {
      const why = order ? 'this channel is told nothing of orders' : 'the order is gone'
      store.outbox.finish(id, 'gave-up', why, clock.now())
      return null
    }
    store.outbox.begin(id, clock.now())
    const location = deps.locations.get(order.locationId)
    const storeName = location ? `${location.brand} ${location.name}` : order.locationId
    const outcome = await channel.tell(order, entry.command, storeName)
    deps.onOutcome(order.channel, outcome)
    return { entry, outcome, whenRejected: channel.whenRejected }
  }

  function settle({ entry, outcome, whenRejected }: Answered): void {
    book.change(() => {
      const now = clock.now()
      const order = store.orders.find(entry.orderId)
      if (!order) return
      const found = verdict(entry, order, outcome, now, whenRejected)
      const { kind } = entry.command
      switch (found.type) {
        case 'done':
          store.outbox.finish(entry.id, 'done', null, now)
          book.record(order.id, system, 'sent-to-platform', { command: kind, attempts: entry.attempts })
          if (kind === 'confirm') book.apply(order.id, { type: 'confirm-taken' }, { kind: 'platform' })
          break
        case 'too-late':
          store.outbox.finish(entry.id, 'done', null, now)
          book.apply(order.id, { type: 'confirm-too-late' }, { kind: 'platform' })
          break
        case 'retry':
          store.outbox.postpone(
            entry.id,
            {
              notBefore: now + Math.max(found.minimumMs, backoffMs(entry.attempts, deps.random())),
              error: found.error,
              maybeHeard: entry.maybeHeard || maybeHeard(outcome),
            },
            now,
          )
          if (found.alarm) book.apply(order.id, { type: 'confirm-gave-up' }, system)
          break
        case 'gave-up':
          store.outbox.finish(entry.id, 'gave-up', found.error, now)
          book.record(order.id, system, 'send-gave-up', { command: kind, error: found.error })
          if (kind === 'confirm') book.apply(order.id, { type: 'confirm-gave-up' }, system)
          deps.log.warn(
            { orderId: order.id, command: kind, error: found.error },
            'gave up sending to the channel',
          )
          break
      }
      // One call got through: the others need not sit out their waits.
      if (outcome.kind === 'taken') store.outbox.retryNow(now)
    })
    deps.changes.orders.publish([entry.orderId])
    // It counts what waits.
    deps.changes.device.publish(['device'])
  }

  deps.changes.commands.listen(runner.wake)
  return runner
}
