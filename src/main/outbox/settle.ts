import type { Changes } from '../base/changes.ts'
import type { OrderChannel, Verdict } from '../channels/orders.ts'
import { type CallOutcome, maybeHeard } from '../channels/protocol/outcome.ts'
import { backoffMs } from '../base/backoff.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { OutboxEntry } from '../store/outbox.ts'
import type { Store } from '../store/open.ts'
import { verdict } from './verdict.ts'

/** What a channel answered, with the entry as it was before the call. */
export type Answered = { entry: OutboxEntry; outcome: CallOutcome } & Pick<OrderChannel, 'whenRejected'>

type Deps = Pick<JobDeps, 'clock' | 'random' | 'log'> & { store: Store; book: OrderBook; changes: Changes }

const system = { kind: 'system' } as const
const platform = { kind: 'platform' } as const

/** Writes what follows an answer: what becomes of the entry, and what the order hears of it. */
export function settle(deps: Deps, { entry, outcome, whenRejected }: Answered): void {
  const { store, book, clock, changes } = deps
  book.change(() => {
    const now = clock.now()
    const order = store.orders.find(entry.orderId)
    if (!order) return
    carryOut(deps, verdict(entry, order, outcome, now, whenRejected), { entry, outcome, now })
    // The way to the channel is clear: what waits for its next attempt may go now.
    if (outcome.kind === 'taken') store.outbox.retryNow(now)
  })
  changes.orders.publish([entry.orderId])
  // The device page counts what waits to be sent.
  changes.device.publish(['device'])
}

function readAgain({ store, changes }: Deps, orderId: string, now: number): void {
  const order = store.orders.find(orderId)
  if (order && store.orderFetches.again(order.channel, order.platformOrderId, now))
    changes.fetches.publish([order.platformOrderId])
}

type About = { entry: OutboxEntry; outcome: CallOutcome; now: number }

function carryOut(deps: Deps, found: Verdict, { entry, outcome, now }: About): void {
  const { store, book } = deps
  const { id, orderId, attempts } = entry
  const { kind } = entry.command
  const isConfirm = kind === 'confirm'
  switch (found.type) {
    case 'done':
      store.outbox.finish(id, 'done', null, now)
      book.record(orderId, system, 'sent-to-platform', { command: kind, attempts })
      if (isConfirm) book.apply(orderId, { type: 'confirm-taken' }, platform)
      // A refusal is not the end everywhere: where orders can be read, how it stands is looked at.
      if (kind === 'refuse') readAgain(deps, orderId, now)
      return
    case 'too-late':
      store.outbox.finish(id, 'done', null, now)
      book.apply(orderId, { type: 'confirm-too-late' }, platform)
      return
    case 'accepted-elsewhere':
      store.outbox.finish(id, 'done', null, now)
      book.apply(orderId, { type: 'accepted-elsewhere' }, platform)
      return
    case 'retry': {
      const notBefore = now + Math.max(found.minimumMs, backoffMs(attempts, deps.random()))
      const mayBeHeard = entry.maybeHeard || maybeHeard(outcome)
      store.outbox.postpone(id, { notBefore, error: found.error, maybeHeard: mayBeHeard }, now)
      if (found.alarm) book.apply(orderId, { type: 'confirm-gave-up' }, system)
      return
    }
    case 'gave-up':
      store.outbox.finish(id, 'gave-up', found.error, now)
      book.record(orderId, system, 'send-gave-up', { command: kind, error: found.error })
      if (isConfirm) book.apply(orderId, { type: 'confirm-gave-up' }, system)
      // It cannot be refused any more: somebody accepted it at the channel, and it has to be cooked.
      if (kind === 'refuse') readAgain(deps, orderId, now)
      deps.log.warn({ orderId, command: kind, error: found.error }, 'gave up sending to the channel')
  }
}
