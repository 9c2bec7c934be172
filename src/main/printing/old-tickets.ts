import type { Actor } from '#shared/order/order.ts'
import type { OldQueue, OldQueueAnswer } from '#shared/printing/printing.ts'
import type { Clock } from '../base/clock.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { OldQueueRow } from '../store/old-queues.ts'
import type { Store } from '../store/open.ts'
import { answered, isOrderOpen } from './spooling/old-queue.ts'

/** The open questions about tickets that waited for a printer that is back, oldest first (B16). */
export function oldQueues({ store }: { store: Store }): OldQueue[] {
  return store.oldQueues.open().flatMap(({ id, printerId, askedAt }) => {
    const held = store.printJobs.heldOf(printerId)
    const [oldest] = held
    if (oldest === undefined) return []
    const ofOpenOrders = held.filter(({ orderId }) => isOrderOpen(statusOf(store, orderId))).length
    return [{ id, printerId, askedAt, tickets: held.length, ofOpenOrders, oldestAt: oldest.createdAt }]
  })
}

/**
 * Answers such a question: each ticket is put in line again or stays off paper, with who said so in its order's history.
 * Only the first answer counts: later ones are told what it was. Null when there is no such question.
 */
export function answerOldQueue(
  { store, clock, book }: { store: Store; clock: Clock; book: OrderBook },
  id: number,
  answer: OldQueueAnswer,
  actor: Actor,
):
  | { isDone: true; printerId: string }
  | { isDone: false; before: NonNullable<OldQueueRow['answered']> }
  | null {
  return book.change(() => {
    const asked = store.oldQueues.find(id)
    if (asked === undefined) return null
    if (asked.answered !== null) return { isDone: false, before: asked.answered }
    const now = clock.now()
    for (const job of store.printJobs.heldOf(asked.printerId)) {
      const next = answered(job, answer, statusOf(store, job.orderId), now)
      store.printJobs.save(next)
      if (job.orderId === null) continue
      const outcome = next.state === 'queued' ? 'print-old' : 'declined'
      const waitedMs = now - job.createdAt
      book.record(job.orderId, actor, 'print-settled', { kind: job.kind, outcome, waitedMs })
    }
    store.oldQueues.answer(id, answer, actor, now)
    return { isDone: true, printerId: asked.printerId }
  })
}

function statusOf(store: Store, orderId: string | null) {
  return orderId === null ? null : (store.orders.find(orderId)?.status ?? null)
}
