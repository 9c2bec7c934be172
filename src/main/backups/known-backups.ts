import type { BackupProblem, BackupsState, KeptBackup } from '#shared/api/backups.ts'
import { daysUntilFull, type DiskSample } from '#shared/backups/disk.ts'
import { newestBackup } from '#shared/backups/plan.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Copies } from './copies.ts'
import type { BackupEnd, BackupResults } from './task.ts'

/** Free room is noted with every backup: so many are three days. */
const samplesKept = 18

/** What the last looks at the folder of backups found: which there are, how the disk fills, and why none could be made. */
export function createKnownBackups({ clock, log, copies }: { clock: Clock; log: Log; copies: Copies }) {
  /** Null until the folder was looked at. */
  let found: KeptBackup[] | null = null
  let kept: KeptBackup[] = []
  /** Of some days back, by steady time. */
  let samples: DiskSample[] = []
  let problem: { why: BackupProblem; since: number } | null = null

  const good = () => (found ?? []).filter(({ orders }) => orders !== null)
  const newest = () => newestBackup(good(), clock.now())
  return {
    isLookedAt: (): boolean => found !== null,
    /** The newest good one. */
    newest,
    list: (): { backups: KeptBackup[]; kept: KeptBackup[] } => ({ backups: found ?? [], kept }),
    state: (): Pick<BackupsState, 'last' | 'fullInDays' | 'problem'> => {
      const last = newest()
      return {
        last: last && { at: last.at, bytes: last.bytes, orders: last.orders ?? 0 },
        fullInDays: daysUntilFull({ backups: good(), samples }),
        problem,
      }
    },
    /** How a look, or a backup with the look after it, ended. */
    note: (end: BackupEnd<BackupResults['look']>): void => {
      if ('backups' in end) {
        found = end.backups
        kept = end.kept
        samples = [...samples, { at: clock.steady(), freeBytes: end.freeBytes }].slice(-samplesKept)
        problem = null
        if (end.copy !== undefined) copies.note(end.copy, clock.now())
        return
      }
      log.warn({ problem: end.problem, detail: end.detail }, 'no backup was made')
      problem = { why: end.problem, since: problem?.since ?? clock.now() }
      // A folder that cannot be read now may be written all the same: the backup itself tells.
      found ??= []
    },
    /** One does not read as it was written, and is none from now on. */
    isDamaged: (name: string): void => {
      log.warn({ name }, 'a backup does not read as it was written')
      found = (found ?? []).map((one) => (one.name === name ? { ...one, orders: null } : one))
    },
  }
}
