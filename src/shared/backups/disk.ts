import { reserveBytes } from './plan.ts'

const dayMs = 24 * 3_600_000
/** How far back growth is looked at, in ms. */
const lookBackMs = 14 * dayMs
/** It is told so many days before. */
export const toldDaysBefore = 3

/** Free room at a moment; `at` in ms of any clock that does not jump, `freeBytes` on the disk. */
export type DiskSample = { at: number; freeBytes: number }

/**
 * In how many days, rounded down, the disk has no room left for one more backup beside the reserve; null while that is
 * more than three days off or nobody can tell. Of two measures the faster counts: how the store grew from backup to backup, with all its
 * backups growing alike, and how free room went down while the station ran, whoever took it.
 */
export function daysUntilFull(disk: {
  /** Good backups. */
  backups: readonly { at: number; bytes: number }[]
  /** Oldest first. */
  samples: readonly DiskSample[]
}): number | null {
  const last = disk.samples.at(-1)
  if (!last) return null
  const newest = disk.backups.toSorted((a, b) => b.at - a.at)[0]
  const room = last.freeBytes - reserveBytes - (newest?.bytes ?? 0)
  const perDay = Math.max(growthPerDay(disk.backups) * (1 + disk.backups.length), lossPerDay(disk.samples))
  if (perDay <= 0) return null
  const days = Math.max(0, Math.floor(room / perDay))
  return days <= toldDaysBefore ? days : null
}

function growthPerDay(backups: readonly { at: number; bytes: number }[]): number {
  const sorted = backups.toSorted((a, b) => a.at - b.at)
  const newest = sorted.at(-1)
  const oldest = newest && sorted.find(({ at }) => newest.at - at <= lookBackMs)
  // Less than a day is an evening or a night, and tells nothing of the days to come.
  if (!newest || !oldest || newest.at - oldest.at < dayMs) return 0
  return ((newest.bytes - oldest.bytes) * dayMs) / (newest.at - oldest.at)
}

function lossPerDay(samples: readonly DiskSample[]): number {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < dayMs) return 0
  return ((first.freeBytes - last.freeBytes) * dayMs) / (last.at - first.at)
}
