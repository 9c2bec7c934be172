import { addDays, instantOf, localDate } from '../time/zoned.ts'

const dayMs = 24 * 3_600_000
/** One check is due so long after the last; in ms. A little less than a week, so that it stays in the same night. */
const everyMs = 6.5 * dayMs
/** A device that is off at night is not waited for longer; in ms. */
const latestMs = 8 * dayMs
/** Minutes past midnight at which nobody cooks. */
const quietMinute = 4 * 60
/** A start is over by then; in ms. */
const afterStartMs = 10 * 60_000

/**
 * When the store is to be read whole next (epoch ms): once a week at four in the morning, as the restaurant reads its
 * clock; soon where the last one is too long ago to wait for a night, or there was none. `lastAt` in the future, as a clock
 * that was set back leaves it, counts as none.
 */
export function storeCheckDueAt(known: { lastAt: number | null; now: number; timeZone: string }): number {
  const { lastAt, now, timeZone } = known
  if (lastAt === null || lastAt > now || now - lastAt >= latestMs) return now + afterStartMs
  const earliest = lastAt + everyMs
  const day = localDate(earliest, timeZone)
  const night = instantOf(day, quietMinute, timeZone)
  return night >= earliest ? night : instantOf(addDays(day, 1), quietMinute, timeZone)
}
