import type { BackupsState } from '#shared/api/backups.ts'
import { backupAgainMs, dueInMs } from '#shared/backups/plan.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Copies } from './copies.ts'
import { createKnownBackups } from './known-backups.ts'
import type { Restoring } from './restoring.ts'
import type { StoreCheck } from './store-check.ts'
import type { BackupEnd, BackupResults } from './task.ts'
import type { BackupWork } from './work.ts'

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
  const { clock, work, onChange } = deps
  const known = createKnownBackups(deps)
  let running: number | null = null
  /** In steady ms. */
  let dueAt = Infinity
  /** A file is being brought in, which shares the folder's drafts with what the station makes. */
  let isBringingIn = false
  /** Asked for before the folder was looked at. */
  let isWished = false

  const jobs = (now: number): Task[] =>
    running !== null || isBringingIn || dueAt === Infinity
      ? []
      : [{ key: 'backups', at: now + dueAt - clock.steady() }]
  const usualDue = () => dueInMs(known.newest()?.at ?? null, clock.now())

  async function run(): Promise<void> {
    if (work !== null) await (known.isLookedAt() ? make(work) : look(work))
  }

  async function make(work: BackupWork): Promise<void> {
    running = 0
    onChange()
    const end = await work.make(clock.now(), (share) => {
      running = share
      onChange()
    })
    running = null
    known.note(end)
    dueAt = clock.steady() + ('backups' in end ? usualDue() : backupAgainMs)
    onChange()
  }

  /** The first of all: it also removes what was cut off. */
  async function look(work: BackupWork): Promise<void> {
    known.note(await work.look())
    const wished = isWished ? 0 : Infinity
    isWished = false
    dueAt = clock.steady() + Math.min(wished, usualDue())
    onChange()
  }

  async function bringIn(file: string): Promise<BroughtIn> {
    if (work === null || running !== null || isBringingIn) return 'busy'
    isBringingIn = true
    const end = await work.bringIn(file, clock.now())
    isBringingIn = false
    if ('backups' in end) known.note(end)
    runner.wake()
    onChange()
    return broughtIn(end)
  }

  const runner = createJobRunner({ ...deps, part: 'backups', jobs, run })
  return {
    state: (): BackupsState => ({
      ...known.state(),
      nextAt: work === null ? null : (jobs(clock.now())[0]?.at ?? null),
      running,
      copies: deps.copies.state(),
      checked: deps.storeCheck.state(),
      ...deps.restoring.state(),
    }),
    list: () => ({ folder: work?.folder ?? '', ...known.list() }),
    readBack: () => readNewestBack(work, known, onChange),
    /** Copies a file of this device to the backups; how it went, or what it is called there. */
    bringIn,
    /** Begins one now, unless one is under way. */
    soon: (): void => {
      if (running !== null) return
      isWished = !known.isLookedAt()
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

export type BroughtIn =
  | { name: string }
  | 'no-file'
  | 'is-a-move'
  | 'not-sound'
  | 'no-room'
  | 'not-writable'
  | 'busy'

/** Why a file is not among the backups now, as the contract calls it. */
export const bringInErrors = {
  'no-file': 'NO_FILE',
  'is-a-move': 'IS_A_MOVE',
  'not-sound': 'NOT_SOUND',
  'no-room': 'NO_ROOM',
  'not-writable': 'NOT_WRITABLE',
  busy: 'BUSY',
} as const satisfies Record<Extract<BroughtIn, string>, string>

/** What came of a file that was to be brought in. */
export function broughtIn(end: BackupEnd<BackupResults['bringIn']>): BroughtIn {
  if ('name' in end) return { name: end.name }
  if ('refused' in end) return end.refused
  return end.problem === 'no-room' || end.problem === 'not-writable' ? end.problem : 'not-sound'
}

/** Reads the newest good backup whole; one that does not read is none from then on. Null where there is none to read. */
async function readNewestBack(
  work: BackupWork | null,
  known: ReturnType<typeof createKnownBackups>,
  onChange: () => void,
): Promise<'whole' | 'damaged' | null> {
  const newest = known.newest()
  if (work === null || newest === null) return null
  const read = await work.readBack(newest.name)
  if (!('isWhole' in read)) return null
  if (read.isWhole) return 'whole'
  known.isDamaged(newest.name)
  onChange()
  return 'damaged'
}
