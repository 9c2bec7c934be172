import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/** How soon what another process wrote to the store is noticed (ms). */
const lookEveryMs = 500

/**
 * Calls when another process has written to the store: the command line that gives somebody a new password is one, and a
 * page that stands open must not wait for its next call to hear of it. Asking SQLite costs a few microseconds. `stop` ends it.
 */
export function watchOtherWriters(deps: {
  store: Pick<Store, 'dataVersion'>
  clock: Clock
  onWrite: () => void
}): {
  stop: () => void
} {
  const { store, clock, onWrite } = deps
  let seen: number | null = version(store)
  let cancel = () => {}
  const look = () => {
    cancel = clock.after(lookEveryMs, look)
    const now = version(store)
    if (now === seen) return
    seen = now
    onWrite()
  }
  cancel = clock.after(lookEveryMs, look)
  return { stop: () => cancel() }
}

/** Null where the disk answers nothing, of which the station is told elsewhere: then it counts as changed once it does. */
function version(store: Pick<Store, 'dataVersion'>): number | null {
  try {
    return store.dataVersion()
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
    return null
  }
}
