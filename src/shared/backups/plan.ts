/** A backup as its file's name tells; `at` in epoch ms, `bytes` on the disk. */
export type BackupFile = { name: string; at: number; bytes: number }

/** Between two backups, in ms. */
export const backupEveryMs = 4 * 3_600_000
/** After one that failed, in ms. */
export const backupAgainMs = 15 * 60_000
/** The first one waits until a start is over, in ms. */
export const backupFirstAfterMs = 2 * 60_000

/** Room that stays free on the disk beside a new backup, in bytes: for orders of many days. */
export const reserveBytes = 500 * 1_000_000

const dayMs = 24 * 3_600_000
const weekMs = 7 * dayMs
/** These stay whatever their age. */
const newestKept = 2
/** Today and seven days before; this week and four before. */
const daysKept = 8
const weeksKept = 5
/** A backup so far ahead of the clock was made while the clock was wrong, or it is wrong now; in ms. */
const aheadMs = 5 * 60_000

/** Backups have the time they were begun in their names, in UTC and without what file systems do not take. */
export function backupName(at: number): string {
  return `orders-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`
}

/** When the backup of this name was begun, in epoch ms; null for any other file. */
export function backupTime(name: string): number | null {
  const parts = /^orders-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/.exec(name)
  if (!parts) return null
  const at = Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`)
  return Number.isNaN(at) ? null : at
}

/** What a store is called that a restore or a move put aside at `at` (epoch ms, UTC in the name). */
export function keptStoreName(at: number): string {
  return `orders.db.before-restore-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
}

/** The file of a move to another device that was begun at `at`. */
export function moveFileName(at: number): string {
  return `order-manager-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.move`
}

/** When the store of this name was put aside, in epoch ms; null for any other file. */
export function keptStoreTime(name: string): number | null {
  const parts = /^orders\.db\.before-restore-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(-\d{1,3})?$/.exec(name)
  if (!parts) return null
  const at = Date.parse(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`)
  return Number.isNaN(at) ? null : at
}

/** Whether a backup was made before `now` (epoch ms), as far as the clock can tell. */
const isPast = ({ at }: { at: number }, now: number) => at <= now + aheadMs

/** The newest backup; one from the future only where there is no other. */
export function newestBackup<B extends { at: number }>(backups: readonly B[], now: number): B | null {
  const sorted = newestFirst(backups)
  return sorted.find((one) => isPast(one, now)) ?? sorted[0] ?? null
}

/** In how many ms from now the next backup is due, where the newest good one is from `lastAt`. */
export function dueInMs(lastAt: number | null, now: number): number {
  // A time that has not come yet says nothing about how old the backup is.
  if (lastAt === null || lastAt > now) return backupFirstAfterMs
  return Math.max(backupFirstAfterMs, lastAt + backupEveryMs - now)
}

/**
 * The names of good backups that may go: all of a day before the newest stay, then the last of each of seven days and of
 * each of four weeks before, and the two newest whatever happens. Days and weeks (UTC) without a backup do not count, so that a
 * station that was off for months keeps its old ones. Those the clock says are from the future are thinned by themselves:
 * a clock that was set, ahead or back, deletes no good one.
 */
export function thinned(good: readonly BackupFile[], now: number): string[] {
  const past = good.filter((one) => isPast(one, now))
  const ahead = good.filter((one) => !isPast(one, now))
  return [...thinnedOf(past), ...thinnedOf(ahead)]
}

function thinnedOf(backups: readonly BackupFile[]): string[] {
  const sorted = newestFirst(backups)
  const newest = sorted[0]
  if (!newest) return []
  const kept = new Set(sorted.filter(({ at }, index) => index < newestKept || newest.at - at <= dayMs))
  for (const [spanMs, most] of [
    [dayMs, daysKept],
    [weekMs, weeksKept],
  ] as const) {
    const spans = new Set<number>()
    for (const one of sorted) {
      const span = Math.floor(one.at / spanMs)
      if (spans.has(span) || spans.size >= most) continue
      spans.add(span)
      kept.add(one)
    }
  }
  return sorted.filter((one) => !kept.has(one)).map(({ name }) => name)
}

/** Whether the disk has room for one more backup and the reserve; all in bytes. */
export function hasRoom(room: { freeBytes: number; neededBytes: number }): boolean {
  return room.freeBytes >= room.neededBytes + reserveBytes
}

function newestFirst<B extends { at: number }>(backups: readonly B[]): B[] {
  return backups.toSorted((a, b) => b.at - a.at)
}
