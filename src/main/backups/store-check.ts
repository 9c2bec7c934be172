import type { z } from 'zod'
import { type BackupsState, storeCheck } from '#shared/api/backups.ts'
import { storeCheckDueAt } from '#shared/backups/weekly-check.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'
import type { BackupWork } from './work.ts'

/** Under this name the store keeps how its last check ended. */
const key = 'store-checked'
const stored = storeCheck.nullable().catch(null)

/** How the last check of a store ended, as it is stored; null before the first. */
export const lastStoreCheck = (store: Pick<Store, 'settings'>): BackupsState['checked'] =>
  stored.parse(store.settings.get(key) ?? null)

/** After a check that could not be made, in ms. */
const againMs = 3_600_000

type Task = { key: 'store-check'; at: number }

/**
 * Reads the whole store once a week, in the night: every page, every index, also while no backup can be made. In a thread
 * with a connection of its own, so that taking orders is not held up.
 */
export function createStoreCheck(
  deps: JobDeps & {
    store: Pick<Store, 'settings' | 'transaction'>
    work: BackupWork | null
    timeZone: () => string
    onChange: () => void
  },
) {
  const { store, clock, work, log } = deps
  let last = lastStoreCheck(store)
  /** In steady ms: a check that could not be made, and one due after a start. */
  let notBefore = -Infinity
  let dueAfterStart: number | null = null

  function jobs(now: number): Task[] {
    if (work === null) return []
    const dueAt = storeCheckDueAt({ lastAt: last?.at ?? null, now, timeZone: deps.timeZone() })
    // Asked anew each time, "in ten minutes" would never come.
    dueAfterStart ??= dueAt
    const at = last !== null && last.at <= now ? Math.max(dueAt, dueAfterStart) : dueAfterStart
    return [{ key: 'store-check', at: Math.max(at, now + notBefore - clock.steady()) }]
  }

  async function run(): Promise<void> {
    const checked = await work?.check()
    if (!checked) return
    if ('problem' in checked) {
      log.warn({ detail: checked.detail }, 'the store could not be checked')
      notBefore = clock.steady() + againMs
      return
    }
    dueAfterStart = null
    last = { at: clock.now(), isSound: checked.found === 'ok' }
    if (last.isSound) log.info({}, 'the whole store was read and is sound')
    else log.error({ found: checked.found }, 'the store is damaged')
    keep(last)
    deps.onChange()
  }

  /** A disk that takes nothing now: what was found stays known until the program ends. */
  function keep(found: z.infer<typeof storeCheck>): void {
    try {
      store.transaction(() => store.settings.put(key, found))
    } catch (error) {
      if (storeProblemOf(error) === null) throw error
    }
  }

  const runner = createJobRunner({ ...deps, part: 'backups', jobs, run })
  return {
    state: (): BackupsState['checked'] => last,
    start: runner.start,
    idle: runner.idle,
    stop: runner.stop,
  }
}
export type StoreCheck = ReturnType<typeof createStoreCheck>
