import type { Order } from '#shared/order/order.ts'
import type { Clock } from '../clock.ts'
import type { CallOutcome, DoorDashClient } from '../doordash/client.ts'
import { refusalRequest } from '../doordash/refusal-request.ts'
import type { Locations } from '../locations.ts'
import type { Log } from '../log.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { OutboxEntry } from '../store/outbox.ts'
import type { Store } from '../store/open.ts'
import { backoffMs } from './backoff.ts'
import { maybeHeard, verdict } from './verdict.ts'

const system = { kind: 'system' } as const

/** How many calls may be under way at once. */
const concurrency = 6

/**
 * Sends what the outbox holds, in order per order id, and keeps at it until the channel has answered.
 * `wake` after adding commands; `stop` waits for the calls under way.
 */
export function createOutboxWorker(deps: {
  store: Store
  book: OrderBook
  locations: Locations
  clock: Clock
  client: DoorDashClient
  /** Every call ends here, so that health shows evidence and not hope. */
  onOutcome: (outcome: CallOutcome) => void
  /** What waits or was given up changed. */
  onChange: (orderId: string) => void
  random: () => number
  log: Log
}) {
  const { store, book, clock } = deps
  const busy = new Map<string, Promise<void>>()
  let cancelTimer = () => {}
  let stopped = false

  function wake(): void {
    if (stopped) return
    cancelTimer()
    const now = clock.now()
    for (const entry of store.outbox.due(now)) {
      if (busy.size >= concurrency) break
      if (busy.has(entry.orderId)) continue
      const work = send(entry)
        .catch((error: unknown) =>
          deps.log.error(
            { error: String(error).slice(0, 200) },
            'sending to the channel failed unexpectedly',
          ),
        )
        .finally(() => {
          busy.delete(entry.orderId)
          wake()
        })
      busy.set(entry.orderId, work)
    }
    const next = store.outbox.nextDue()
    // What is due but not started waits for a free place, not for a timer.
    if (next !== null && next > now) cancelTimer = clock.after(next - now, wake)
  }

  async function send(entry: OutboxEntry): Promise<void> {
    const order = store.orders.find(entry.orderId)
    if (!order) return store.outbox.finish(entry.id, 'gave-up', 'the order is gone', clock.now())
    store.outbox.begin(entry.id, clock.now())
    const outcome = await call(entry, order)
    deps.onOutcome(outcome)
    settle({ ...entry, attempts: entry.attempts + 1 }, outcome)
  }

  function call(entry: OutboxEntry, order: Order): Promise<CallOutcome> {
    const { command } = entry
    const id = order.platformOrderId
    switch (command.kind) {
      case 'confirm':
        return deps.client.confirmOrder(
          id,
          { merchant_supplied_id: order.id, order_status: 'success' },
          command.readyBy,
        )
      case 'refuse': {
        const location = deps.locations.get(order.locationId)
        const storeName = location ? `${location.brand} ${location.name}` : order.locationId
        return deps.client.confirmOrder(id, refusalRequest(order, storeName, command))
      }
      case 'tell-ready':
        return deps.client.orderReady(id, { merchant_supplied_id: order.id })
      case 'cancel':
        return deps.client.cancelOrder(id, {
          cancel_reason: command.reason,
          ...(command.details !== null && { cancel_details: command.details }),
        })
    }
  }

  function settle(entry: OutboxEntry, outcome: CallOutcome): void {
    book.change(() => {
      const now = clock.now()
      const order = store.orders.find(entry.orderId)
      if (!order) return
      const found = verdict(entry, order, outcome, now)
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
      if (outcome.kind === 'taken') store.outbox.hurry(now)
    })
    deps.onChange(entry.orderId)
  }

  return {
    wake,
    stop: async () => {
      stopped = true
      cancelTimer()
      await Promise.allSettled(busy.values())
    },
  }
}
