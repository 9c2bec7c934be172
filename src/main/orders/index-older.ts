import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'

type Deps = { store: Pick<Store, 'orders' | 'orderSearch' | 'transaction'> }

/** A step takes some milliseconds of the thread that takes orders; between two it has this long to itself (ms). */
const inBackground = { ordersAtOnce: 50, restMs: 100 }
/** Orders indexed in one step of a rebuild: some milliseconds in which a station beside it cannot write. */
const ordersAtOnce = 200

/**
 * Puts the newest orders that are still to be indexed into the search index, in one transaction; answers how many there
 * were. Orders that came since the index was begun are in it already.
 */
export function indexOlder({ store }: Deps, most: number): number {
  return store.transaction(() => {
    const below = store.orderSearch.below()
    if (below === 0) return 0
    const rows = store.orders.below(below, most)
    for (const { seq, order } of rows) store.orderSearch.put(seq, order)
    store.orderSearch.setBelow(rows.length < most ? 0 : (rows.at(-1)?.seq ?? 0))
    return rows.length
  })
}

/** Indexes the orders from before there was a search index, in the background and once. */
export function createOlderIndex(deps: JobDeps & { store: Store }) {
  const { store, clock } = deps
  let at = clock.now()
  return createJobRunner({
    ...deps,
    part: 'timed-changes',
    jobs: () => (store.orderSearch.below() > 0 ? [{ key: 'older-index', at }] : []),
    run: () => {
      indexOlder(deps, inBackground.ordersAtOnce)
      at = clock.now() + inBackground.restMs
    },
  })
}

/**
 * Indexes every order anew, the newest first. Each step is a short transaction, and what is not reached yet is found by its
 * old words: it may run beside a station, and a rebuild that was ended is gone on with by the station. `rest` is awaited
 * after each step, that others get to write. Answers how many orders there were.
 */
export async function rebuildSearch(deps: Deps, rest: () => Promise<void>): Promise<number> {
  deps.store.orderSearch.startAgain()
  let indexed = 0
  for (let done = ordersAtOnce; done === ordersAtOnce; await rest()) {
    done = indexOlder(deps, ordersAtOnce)
    indexed += done
  }
  return indexed
}
