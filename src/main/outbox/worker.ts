import type { Channel } from '#shared/channel.ts'
import type { Changes } from '../base/changes.ts'
import type { Locations } from '../base/locations.ts'
import type { OrderChannels } from '../channels/orders.ts'
import type { CallOutcome } from '../channels/protocol/outcome.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Store } from '../store/open.ts'
import { type Answered, settle } from './settle.ts'

/** How many calls may be under way at once. */
const concurrency = 6

type Deps = JobDeps & {
  store: Store
  book: OrderBook
  locations: Locations
  channels: OrderChannels
  /** Every call ends here, so that health shows evidence and not hope. */
  onOutcome: (channel: Channel, outcome: CallOutcome) => void
  changes: Changes
}

/**
 * Sends what the outbox holds, in order per order id, and keeps at it until the channel has answered.
 */
export function createOutboxWorker(deps: Deps) {
  /**
   * Answers not yet on disk, by entry, with the entry as it was before the call. When the disk refuses one, it is
   * stored later and the call is not made again.
   */
  const answered = new Map<number, Answered>()

  async function send(id: number): Promise<void> {
    const answer = answered.get(id) ?? (await attempt(deps, id))
    if (answer === null) return
    answered.set(id, answer)
    settle(deps, { ...answer, entry: { ...answer.entry, attempts: answer.entry.attempts + 1 } })
    answered.delete(id)
  }

  const runner = createJobRunner({
    ...deps,
    part: 'outbox',
    concurrency,
    jobs: () =>
      deps.store.outbox.next().map(({ id, orderId, notBefore }) => ({ id, key: orderId, at: notBefore })),
    run: ({ id }) => send(id),
  })
  deps.changes.commands.listen(runner.wake)
  return runner
}

/** Makes the call; null when there is none to make any more. */
async function attempt(deps: Deps, id: number): Promise<Answered | null> {
  const { store, clock } = deps
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
  const outcome = await channel.tell(order, entry.command, {
    storeName,
    callId: `${entry.orderId}.${entry.id}`,
  })
  deps.onOutcome(order.channel, outcome)
  return { entry, outcome, whenRejected: channel.whenRejected }
}
