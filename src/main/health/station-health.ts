import { statfs } from 'node:fs/promises'
import type { HealthState } from '#shared/api/health.ts'
import { checksOf, lastingSince } from '#shared/health/checks.ts'
import type { CountedFacts, HealthFacts, LiveFacts } from '#shared/health/facts.ts'
import type { Changes } from '../base/changes.ts'
import type { Locations } from '../base/locations.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Reads } from '../reading/router.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'
import { isElsewhere, knownFacts } from './known-facts.ts'
import { noteChecks } from './noted-checks.ts'

/** While somebody watches, the station looks at itself so often; else with every note. In ms. */
const lookEveryMs = 5_000
const noteEveryMs = 60_000
/** Changes that come one after the other are one. In ms. */
const settleMs = 300
/** While nobody watches, a rush is looked at once in so long (ms). */
const unwatchedSettleMs = 5_000
/** A read that takes longer leaves the figures of the last look standing (ms). */
const readWithinMs = 3_000

const nothingCounted: CountedFacts = {
  lastOrderAt: null,
  lastHour: 0,
  outbox: { waiting: 0, gaveUp: 0, oldestAt: null, lastError: null, lastSentAt: null },
  refused: { count: 0, newestAt: null },
  printers: [],
  slips: [],
}

/** What one look found. */
type Looked = Omit<HealthState, 'shift'>

type Deps = JobDeps & {
  store: Store
  reads: Pick<Reads, 'health'>
  changes: Changes
  locations: Pick<Locations, 'inUse'>
  /** The folder whose disk fills up; null: nobody looks at it, and the station looks only when it is asked. */
  folder: string | null
  live: () => LiveFacts
  backups: { state: () => HealthFacts['backups'] }
  deviceClock: { state: () => HealthFacts['clock'] }
}

/**
 * How the station is, gathered without holding up the intake: counting is done by the read worker, and whatever takes too
 * long leaves the figures of the look before. It looks by itself while somebody watches, and once a minute for the CLI.
 */
export function createStationHealth(deps: Deps) {
  const { clock, changes } = deps
  let counted = nothingCounted
  let freeBytes: number | null = null
  let last: Looked | null = null
  /** In steady ms; `dueAt` when the next look is due. */
  let dueAt = Infinity
  let notedAt = -Infinity
  let notedAs = ''

  const isWatched = () => changes.health.size() > 0

  async function look(): Promise<Looked> {
    await Promise.all([count(), weigh()])
    const now = clock.now()
    const checks = lastingSince(checksOf(facts(now)), last?.checks ?? [], now)
    last = { at: now, checks, slips: [...counted.slips] }
    changes.health.publish(['health'])
    return last
  }

  async function count(): Promise<void> {
    const signal = AbortSignal.timeout(readWithinMs)
    // A reader that died says so in the log, and the next look starts it again.
    counted = await deps.reads.health.counted({ now: clock.now() }, { signal }).catch(() => counted)
  }

  async function weigh(): Promise<void> {
    if (deps.folder === null) return
    const disk = await statfs(deps.folder).catch(() => null)
    freeBytes = disk && disk.bavail * disk.bsize
  }

  function facts(now: number): HealthFacts {
    const locations = deps.locations.inUse()
    return {
      now,
      counted,
      ...knownFacts(deps.store, locations, now),
      freeBytes,
      backups: deps.backups.state(),
      clock: deps.deviceClock.state(),
      isElsewhere: isElsewhere(locations, now),
      live: deps.live(),
    }
  }

  /** At once where something is another now, else once a minute. */
  function note(state: Looked): void {
    const as = state.checks.map((check) => `${check.id} ${check.state} ${check.finding.code}`).join('\n')
    if (as === notedAs && clock.steady() - notedAt < noteEveryMs) return
    try {
      noteChecks(deps.store, state)
      notedAs = as
      notedAt = clock.steady()
    } catch (error) {
      // That the disk takes nothing is told by the checks themselves.
      if (storeProblemOf(error) === null) throw error
    }
  }

  async function run(): Promise<void> {
    dueAt = Infinity
    note(await look())
    const every = isWatched() ? lookEveryMs : noteEveryMs
    dueAt = Math.min(dueAt, clock.steady() + every)
  }

  const runner = createJobRunner({
    ...deps,
    part: 'health',
    jobs: (now) => (dueAt === Infinity ? [] : [{ key: 'look', at: now + dueAt - clock.steady() }]),
    run,
  })

  /** Something changed that may be seen in the checks. */
  function soon(): void {
    if (dueAt === Infinity) return
    dueAt = Math.min(dueAt, clock.steady() + (isWatched() ? settleMs : unwatchedSettleMs))
    runner.wake()
  }

  return {
    /** The last look; the first one where there was none yet. */
    state: async (): Promise<Looked> => last ?? look(),
    look,
    soon,
    start: (): void => {
      if (deps.folder === null) return
      dueAt = clock.steady() + settleMs
      const { device, printers, screens, integrations, throttles } = changes
      for (const topic of [device, printers, screens, integrations, throttles]) topic.listen(soon)
      runner.start()
    },
    stop: runner.stop,
  }
}
