import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/** Setting of the store: when somebody last said that a screen's sound was heard (epoch ms). */
const key = 'sound-heard-at'

/** When somebody last heard the alerts, whichever screen they were asked on. */
export function createHeard({ store, clock }: { store: Pick<Store, 'settings'>; clock: Pick<Clock, 'now'> }) {
  const last = (): number | null => {
    const at = store.settings.get(key)
    return typeof at === 'number' ? at : null
  }
  return {
    last,
    /** Somebody heard them at that moment (epoch ms); what is earlier than the last, or is still to come, changes nothing. */
    note: (at: number): void => {
      if (at <= (last() ?? -Infinity) || at > clock.now()) return
      try {
        store.settings.put(key, at)
      } catch (error) {
        // It is a convenience: a disk that takes nothing is told of elsewhere.
        if (storeProblemOf(error) === null) throw error
      }
    },
  }
}
