import type { BackupProblem, BackupsState, KeptBackup } from '#shared/api/backups.ts'
import { daysUntilFull, type DiskSample } from '#shared/backups/disk.ts'
import { backupAgainMs, dueInMs, newestBackup } from '#shared/backups/plan.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Copies } from './copies.ts'
import type { Restoring } from './restoring.ts'
import type { StoreCheck } from './store-check.ts'
import type { BackupEnd, BackupResults } from './task.ts'
import type { BackupWork } from './work.ts'

/** Free room is noted with every backup: so many are three days. */
const samplesKept = 18

type Task = { key: 'backups'; at: number }

/**
 * Backups on a schedule and on demand. What there is stands in the folder alone; when the next is due is kept in steady
 * time, so that a clock that is set neither skips one nor makes many, and a device that slept makes one. `work` null
 * makes none.
 */
export function createBackups(
  deps: JobDeps & {
    work: BackupWork | null
    restoring: Pick<Restoring, 'state'>
    storeCheck: Pick<StoreCheck, 'state'>
    copies: Copies
    onChange: () => void
  },
) {
  const { clock, work, log, onChange } = deps
  /** Null until the folder was looked at. */
  let found: KeptBackup[] | null = null
  let kept: KeptBackup[] = []
  let running: number | null = null
  /** Of some days back, by steady time. */
  let samples: DiskSample[] = []
  let problem: { why: BackupProblem; since: number } | null = null
  /** In steady ms. */
  let dueAt = Infinity
  /** Asked for before the folder was looked at. */
  let isWished = false

  const good = () => (found ?? []).filter(({ orders }) => orders !== null)
  const newest = () => newestBackup(good(), clock.now())

  const jobs = (now: number): Task[] =>
    running !== null || dueAt === Infinity ? [] : [{ key: 'backups', at: now + dueAt - clock.steady() }]

  async function run(): Promise<void> {
    if (work === null) return
    if (found === null) return look(work)
    running = 0
    onChange()
    const end = await work.make(clock.now(), (share) => {
      running = share
      onChange()
    })
    running = null
    note(end)
    dueAt = clock.steady() + ('backups' in end ? dueInMs(newest()?.at ?? null, clock.now()) : backupAgainMs)
    onChange()
  }

  /** The first of all: it also removes what was cut off. */
  async function look(work: BackupWork): Promise<void> {
    const end = await work.look()
    note(end)
    // A folder that cannot be read now may be written all the same: the backup itself tells.
    found ??= []
    const wished = isWished ? 0 : Infinity
    isWished = false
    dueAt = clock.steady() + Math.min(wished, dueInMs(newest()?.at ?? null, clock.now()))
    onChange()
  }

  function note(end: BackupEnd<BackupResults['look']>): void {
    if ('backups' in end) {
      found = end.backups
      kept = end.kept
      samples = [...samples, { at: clock.steady(), freeBytes: end.freeBytes }].slice(-samplesKept)
      problem = null
      if (end.copy !== undefined) deps.copies.note(end.copy, clock.now())
      return
    }
    log.warn({ problem: end.problem, detail: end.detail }, 'no backup was made')
    problem = { why: end.problem, since: problem?.since ?? clock.now() }
  }

  /** Reads the newest good backup whole; one that does not read is none from then on. Null where there is none to read. */
  async function readBack(): Promise<'whole' | 'damaged' | null> {
    const read = await readWhole(work, newest())
    if (read !== null && !read.isWhole) {
      log.warn({ name: read.name }, 'a backup does not read as it was written')
      found = (found ?? []).map((one) => (one.name === read.name ? { ...one, orders: null } : one))
      onChange()
    }
    return read && (read.isWhole ? 'whole' : 'damaged')
  }

  const runner = createJobRunner({ ...deps, part: 'backups', jobs, run })
  return {
    state: (): BackupsState => {
      const last = newest()
      return {
        last: last && { at: last.at, bytes: last.bytes, orders: last.orders ?? 0 },
        nextAt: work === null ? null : (jobs(clock.now())[0]?.at ?? null),
        running,
        fullInDays: daysUntilFull({ backups: good(), samples }),
        problem,
        copies: deps.copies.state(),
        checked: deps.storeCheck.state(),
        ...deps.restoring.state(),
      }
    },
    list: (): { folder: string; backups: KeptBackup[]; kept: KeptBackup[] } => ({
      folder: work?.folder ?? '',
      backups: found ?? [],
      kept,
    }),
    readBack,
    /** Begins one now, unless one is under way. */
    soon: (): void => {
      if (running !== null) return
      isWished = found === null
      dueAt = clock.steady()
      runner.wake()
    },
    idle: runner.idle,
    start: (): void => {
      if (work === null) return
      dueAt = clock.steady()
      runner.start()
    },
    stop: async (): Promise<void> => {
      await Promise.all([work?.stop(), runner.stop()])
    },
  }
}

/** Reads a backup page by page; null where there is none, or nobody could say. */
async function readWhole(
  work: BackupWork | null,
  backup: KeptBackup | null,
): Promise<{ name: string; isWhole: boolean } | null> {
  if (work === null || backup === null) return null
  const read = await work.readBack(backup.name)
  return 'isWhole' in read ? { name: backup.name, isWhole: read.isWhole } : null
}
