import type { StationPart } from '#shared/api/device.ts'
import type { Clock } from '../base/clock.ts'
import { type Reporting, tellUnexpected } from '../base/unexpected.ts'
import { backoffMs } from '../base/backoff.ts'
import { createHolds } from './holds.ts'

/** Something to be done once `at` (epoch ms) has come. Jobs of one key never run at the same time. */
export type Job = { key: string; at: number }

/** What every runner is given. `random` in [0, 1). */
export type JobDeps = Reporting & { clock: Clock; random: () => number }

/** How long `stop` waits for work under way, in ms. What it works from is on disk, so no end of it loses anything. */
const stopGraceMs = 3_000

/**
 * Runs what `jobs` lists: one job of a key at a time, at most `concurrency` in all, and by one timer what is not yet
 * due. `jobs` only reads; it is asked anew after every run and every `wake`, so nothing is kept here that could be
 * lost.
 *
 * What `run` expects (no answer, a refusal) it notes where `jobs` finds it. What it throws nobody expected: that key is
 * held back with growing waits, the log and `report` hear of it, and the others go on. The same happens to a key that
 * runs again and again without coming to rest, so that nothing here can spin. Nothing runs by itself before `start`.
 */
export function createJobRunner<J extends Job, Result = void>(
  deps: JobDeps & {
    /** Names this runner in the log and in health. */
    part: StationPart
    concurrency?: number
    /** How often a key may run within a second before it is taken for one that does not come to rest. */
    mostRuns?: number
    jobs: (now: number) => Iterable<J>
    run: (job: J) => Promise<Result> | Result
  },
) {
  const { clock, part, concurrency = Infinity } = deps
  const busy = new Map<string, Promise<Result>>()
  const holds = createHolds(deps)
  let failedLists = 0
  let isReported = false
  let cancelTimer = () => {}
  let ignoreTime = () => {}
  let isStopped = true

  function wake(): void {
    if (isStopped) return
    cancelTimer()
    try {
      const waitMs = startDue()
      failedLists = 0
      if (waitMs !== null) cancelTimer = clock.after(waitMs, wake)
      if (isReported && holds.isEmpty()) {
        isReported = false
        deps.report(part, null)
      }
    } catch (error) {
      failedLists += 1
      tell(error)
      cancelTimer = clock.after(backoffMs(failedLists, deps.random()), wake)
    }
  }

  /** Starts what is due; answers in how many ms the next is. What is due while all are taken waits for one to end. */
  function startDue(): number | null {
    const now = clock.now()
    const steady = clock.steady()
    const listed = [...deps.jobs(now)]
    holds.keepOnly(new Set([...busy.keys(), ...listed.map(({ key }) => key)]))
    let next = Infinity
    for (const job of listed) {
      if (busy.has(job.key)) continue
      const waitMs = Math.max(job.at - now, holds.until(job.key) - steady)
      if (waitMs > 0) next = Math.min(next, waitMs)
      else if (busy.size < concurrency) start(job).catch(() => {})
    }
    return Number.isFinite(next) ? next : null
  }

  function start(job: J): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    // The key is busy before its work begins: what it changes may wake this runner at once.
    busy.set(job.key, promise)
    perform(job).then(resolve, reject)
    return promise
  }

  async function perform(job: J): Promise<Result> {
    try {
      const result = await deps.run(job)
      if (!holds.rested(job.key)) tell(new Error('the job does not come to rest'), job)
      return result
    } catch (error) {
      holds.failed(job.key)
      tell(error, job)
      throw error
    } finally {
      busy.delete(job.key)
      wake()
    }
  }

  function tell(error: unknown, job?: J): void {
    isReported = true
    tellUnexpected(deps, part, error, { job: job?.key ?? null })
  }

  async function idle(): Promise<void> {
    while (busy.size > 0) await Promise.allSettled(busy.values())
  }

  return {
    /** Something may have become due. Never throws. */
    wake,
    /** Runs a job whatever its time, or joins its key's work under way; ends as that does. */
    now: (job: J): Promise<Result> => busy.get(job.key) ?? start(job),
    /** Resolves when nothing is under way. */
    idle,
    start: (): void => {
      isStopped = false
      // A clock that was set, or a device that slept, makes other things due.
      ignoreTime = clock.watch({ onStepped: wake, onStandStill: wake })
      wake()
    },
    /** Starts nothing more; resolves when nothing is under way, at the latest after three seconds. */
    stop: async (): Promise<void> => {
      isStopped = true
      cancelTimer()
      ignoreTime()
      let cancel = () => {}
      const grace = new Promise<void>((resolve) => (cancel = clock.after(stopGraceMs, resolve)))
      await Promise.race([idle(), grace])
      cancel()
    },
  }
}
