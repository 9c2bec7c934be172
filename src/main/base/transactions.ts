import type { Store } from '../store/open.ts'
import { guard, type Reporting } from './unexpected.ts'

/**
 * One write transaction at a time; what is called inside joins it and shares its fate. Who keeps something in memory
 * hears of the end: nothing is told to anybody before it is on disk.
 */
export function createTransactions(store: Store, reporting: Reporting) {
  const listeners: ((committed: boolean) => void)[] = []
  const finishers: (() => void)[] = []
  let isOpen = false
  // What is on disk is done: trouble in telling others of it must not look as if it were not.
  const tell = guard(
    reporting,
    'after-commit',
    (listener: (committed: boolean) => void, committed: boolean) => listener(committed),
  )

  return {
    run: <T>(work: () => T extends Promise<unknown> ? never : T): T => {
      if (isOpen) return work()
      isOpen = true
      let result: T
      try {
        result = store.transaction<T>(() => {
          const done = work()
          for (const finish of finishers) finish()
          return done
        })
      } catch (error) {
        isOpen = false
        for (const listener of listeners) tell(listener, false)
        throw error
      }
      isOpen = false
      for (const listener of listeners) tell(listener, true)
      return result
    },
    /** Whether one is under way. */
    isOpen: (): boolean => isOpen,
    /** Called at the end of each transaction, inside it: what is gathered on the way is written once. */
    beforeCommit: (finisher: () => void) => void finishers.push(finisher),
    /** Called after each transaction, with whether it was kept. */
    onEnd: (listener: (committed: boolean) => void) => void listeners.push(listener),
  }
}
export type Transactions = ReturnType<typeof createTransactions>
