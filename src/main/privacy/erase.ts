import type { Actor } from '#shared/order/order.ts'
import type { Clock } from '../base/clock.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'

/** Orders of one transaction. */
const handful = 5
/** An order that came to life again, or a reader that holds the log, is looked at again after this, in ms. */
const againMs = 5_000

type Deps = { store: Store; transactions: Transactions; clock: Clock }

/** Notes what is to be erased; nothing is gone yet. `live` orders are refused: the kitchen still needs them. */
export function askToErase(
  { store, transactions, clock }: Deps,
  actor: Actor,
  wanted: { orderIds: readonly string[]; refusedIds: readonly number[] },
): { ok: true; orders: number } | { ok: false; refusal: 'live' | 'nothing' } {
  const orderIds = [...new Set(wanted.orderIds)]
  const refusedIds = [...new Set(wanted.refusedIds)]
  return transactions.run(() => {
    if (orderIds.some(store.purge.isLive) || refusedIds.some(store.purge.isRefusedOpen))
      return { ok: false, refusal: 'live' } as const
    const known = orderIds.filter(store.purge.isKnown)
    if (known.length + refusedIds.length === 0) return { ok: false, refusal: 'nothing' } as const
    return { ok: true, orders: store.erasures.add(clock.now(), actor, known, refusedIds) } as const
  })
}

/** Erases a few; answers how long to wait for the next step, null for the usual pause. */
export function eraseStep({ store, transactions, clock }: Deps): number | null {
  const steps = store.erasures.next(handful)
  if (steps.length === 0) {
    // All is overwritten in the store: now out of its index and log as well, where it stands until then.
    if (!store.orderSearch.squeeze()) return null
    if (!store.condition.watch(store.space.emptyLog)) return againMs
    store.erasures.finish(clock.now())
    return null
  }
  const left = transactions.run(() => {
    const ready = steps.filter(({ kind, about }) => kind === 'refused' || !store.purge.isLive(about))
    for (const step of ready) {
      if (step.kind === 'order') {
        store.purge.erase(step.about)
        store.orders.indexAgain(step.about)
      } else store.purge.eraseRefused(Number(step.about))
      store.erasures.done(step)
    }
    return steps.length - ready.length
  })
  return left === steps.length ? againMs : null
}
