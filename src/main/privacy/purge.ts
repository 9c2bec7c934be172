import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Traffic } from '../intake/traffic.ts'
import type { Store } from '../store/open.ts'
import { eraseStep } from './erase.ts'
import { purgeSteps } from './steps.ts'
import { trustedNow } from './trusted-now.ts'

/** The first round waits until a start is over and the servers have told the time, in ms. */
const firstAfterMs = 2 * 60_000
const everyMs = 6 * 3_600_000
/** While a delivery waits nothing is begun, and it is looked again after this, in ms. */
const trafficMs = 50
/** Between two steps, in ms and as a multiple of what the step took: nobody notices the one that is held up by it. */
const pauses = { quiet: { least: 25, times: 4 }, busy: { least: 1_000, times: 100 } }
/** Pages given back in one step. */
const pagesAtOnce = 32

export type PurgeDeps = JobDeps & {
  store: Store
  transactions: Transactions
  traffic: Traffic
  /** How far this device's clock is ahead of a server's, in ms; null while nobody knows. */
  aheadMs: () => number | null
  onChange: () => void
}

/**
 * Deletes what is kept no longer, and erases what a manager wants erased, in steps so small and so far apart that no
 * delivery waits for them. What is to be done stands in the store alone: cut off anywhere, it goes on at the next start.
 */
export function createPurge(deps: PurgeDeps) {
  const { store, transactions, traffic, clock } = deps
  let round: Generator<void, void, void> | null = null
  let isGivingBack = false
  let purgedAt: number | null = null
  /** In steady ms: no clock that is set moves it. */
  const due = { purge: Infinity, erase: -Infinity }

  const timeNow = (): number | null =>
    trustedNow({ now: clock.now(), aheadMs: deps.aheadMs(), stated: store.purge.statedTimes() })

  function jobs(now: number) {
    const at = (steady: number) => now + steady - clock.steady()
    const purge = { key: 'purge' as const, at: at(due.purge) }
    return store.erasures.isOpen() ? [purge, { key: 'erase' as const, at: at(due.erase) }] : [purge]
  }

  function run({ key }: { key: 'purge' | 'erase' }): void {
    const began = clock.steady()
    if (traffic.isWaiting()) {
      due[key] = began + trafficMs
      return
    }
    const waitMs = key === 'purge' ? purge() : erase()
    const { least, times } = traffic.isQuiet() ? pauses.quiet : pauses.busy
    due[key] = clock.steady() + (waitMs ?? Math.max(least, times * (clock.steady() - began)))
  }

  /** One step of a round; null: there is more to do. */
  function purge(): number | null {
    if (isGivingBack) {
      isGivingBack = store.condition.watch(() => store.space.giveBack(pagesAtOnce))
      return isGivingBack ? null : rest()
    }
    if (round === null) {
      const now = timeNow()
      if (now === null) return everyMs
      round = purgeSteps(store, now, clock.steady)
    }
    const steps = round
    // A step that fails is undone: the next one begins anew from what the store holds.
    round = null
    const isDone = transactions.run(() => steps.next().done === true)
    if (!isDone) round = steps
    else isGivingBack = true
    return null
  }

  function rest(): number {
    purgedAt = clock.now()
    deps.onChange()
    return everyMs
  }

  function erase(): number | null {
    const waitMs = eraseStep(deps)
    if (!store.erasures.isOpen()) deps.onChange()
    return waitMs
  }

  const runner = createJobRunner({ ...deps, part: 'retention', mostRuns: 1_000, jobs, run })
  return {
    /** What is kept was changed, or something is to be erased: looked at without waiting for the next round. */
    soon: (): void => {
      round = null
      if (due.purge !== Infinity) due.purge = clock.steady()
      due.erase = clock.steady()
      runner.wake()
    },
    /** Null: not since the start. */
    purgedAt: () => purgedAt,
    /** The moment by which it deletes; null while nothing is deleted. */
    now: timeNow,
    idle: runner.idle,
    start: (): void => {
      due.purge = clock.steady() + firstAfterMs
      runner.start()
    },
    stop: runner.stop,
  }
}
