import { purgeLines } from '../store/purge.ts'
import type { Store } from '../store/open.ts'

/** Rows of one transaction, at most. */
const mostRows = 40
/** How long one transaction works, in ms; its commit comes on top. */
const mostMs = 4
/** Bodies that are taken out together, so that their pages come free; everything else is done one by one between two looks at the clock. */
const bodiesAtOnce = 5
/** An event that came before its order waits no longer than this, in ms. */
const parkedForMs = 30 * 24 * 3_600_000

/**
 * All that is due at `now` (epoch ms), a little with each step: every step is for a transaction of its own, and what is
 * left is found again from the store alone, so that it may be cut off anywhere. `steady` is in ms.
 */
export function* purgeSteps(store: Store, now: number, steady: () => number): Generator<void, void, void> {
  const { purge } = store

  /** Works on what `find` finds until there is nothing more. */
  function* work<Item>(
    find: (limit: number) => Item[],
    done: (items: Item[]) => void,
    handful = 1,
  ): Generator<void> {
    for (;;) {
      const until = steady() + mostMs
      const items = find(mostRows)
      for (let from = 0; from < items.length; from += handful) {
        done(items.slice(from, from + handful))
        if (steady() > until) break
      }
      yield
      if (items.length === 0) return
    }
  }

  for (const location of purge.locations()) {
    const lines = purgeLines(store.retention.of(location), now)
    const strip = (what: 'contacts' | 'names') => (ids: string[]) =>
      ids.forEach((id) => purge.strip(id, what) && store.orders.indexAgain(id))
    yield* work((limit) => purge.toStrip(location, 0, lines.contacts, limit), strip('contacts'))
    yield* work((limit) => purge.toStrip(location, 0, lines.names, limit), strip('names'))
    yield* work((limit) => purge.toStrip(location, 1, lines.names, limit), strip('names'))
    yield* work(
      (limit) => purge.toDelete(location, lines.orders, limit),
      (orders) => {
        for (const order of orders) {
          purge.deleteOrder(order)
          store.retention.ordersGone(location, order.business_date)
        }
      },
    )
  }
  yield* bodySteps(store, now, work)
  for (const location of purge.refusedLocations()) {
    purge.dropRefused(location, purgeLines(store.retention.of(location), now).bodies)
    yield
  }
  for (const location of purge.commentLocations()) {
    purge.dropComments(location, purgeLines(store.retention.of(location), now).names)
    yield
  }
  store.parkedEvents.forget(now - parkedForMs)
}

/** Deliveries belong to their order's location; those of none are kept as long as usual. */
function* bodySteps(
  store: Store,
  now: number,
  work: <Item>(
    find: (limit: number) => Item[],
    done: (items: Item[]) => void,
    handful: number,
  ) => Generator<void>,
): Generator<void> {
  const lines = new Map<string, number>()
  const lineOf = (location: string): number => {
    const line = lines.get(location) ?? purgeLines(store.retention.of(location), now).bodies
    lines.set(location, line)
    return line
  }
  const latest = Math.max(lineOf(''), ...store.purge.locations().map(lineOf))
  // Those of a location that keeps them longer stand in between, and are passed by.
  let passed = { receivedAt: -1, id: -1 }
  yield* work(
    (limit) => store.purge.bodies(passed, latest, limit),
    (deliveries) => {
      const due = deliveries.filter(
        ({ locationId, receivedAt, orderAt }) =>
          Math.max(receivedAt, orderAt ?? receivedAt) < lineOf(locationId ?? ''),
      )
      store.purge.dropBodies(due.map(({ id }) => id))
      passed = deliveries.at(-1) ?? passed
    },
    bodiesAtOnce,
  )
}
