import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { lastStepOf } from '#shared/order/last-step.ts'
import type { Core } from '../core/core.ts'
import type { OrderChange } from '../orders/apply-event.ts'

/** The typed errors of a call that changes an order. */
type Errors = {
  UNKNOWN_ORDER: () => Error
  NOT_POSSIBLE: (options: {
    data: {
      refusal: Exclude<(OrderChange & { ok: false })['refusal'], 'unknown-order'>
      by: HistoryEntry | null
    }
  }) => Error
}

/** How a call answers that changed an order: with the order after the change, or the typed error that says why not. */
export function createOutcome({ view, store }: Pick<Core, 'view' | 'store'>) {
  return (id: string, change: OrderChange, errors: Errors): BoardOrder => {
    if (change.ok) return view(change.order)
    if (change.refusal === 'unknown-order') throw errors.UNKNOWN_ORDER()
    // Of two taps the second is told who was first.
    throw errors.NOT_POSSIBLE({ data: { refusal: change.refusal, by: lastStepOf(store.history.of(id)) } })
  }
}
