import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/** How soon what another process wrote to the store is noticed (ms). */
const lookEveryMs = 500

/**
 * Calls when another process has written to the store: the command line that gives somebody a new password is one, and a
 * page that stands open must not wait for its next call to hear of it. Asking SQLite costs a few microseconds. `stop` ends it.
 */
export function watchOtherWriters(deps: { store: Pick<Store, 'dataVersion'>; onWrite: () => void }): {
  stop: () => void
} {
  const { store, onWrite } = deps
  let seen: number | null = version(store)
  const look = () => {
    const now = version(store)
    if (now === seen) return
    seen = now
    onWrite()
  }
  // By the machine's time, since the other process lives in that alone: a clock that a test turns over weeks would look a million times.
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
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
