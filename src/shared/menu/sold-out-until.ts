import { addDays, instantOf, localDate } from '../time/zoned.ts'
import { dayEndsAtHour, type SoldOutUntil } from './sold-out.ts'

/**
 * When something sold out comes back by itself, in epoch ms; null is never. The end of the day is the next 04:00 of the
 * location, also in the nights when its clocks change.
 */
export function soldOutUntil(until: SoldOutUntil, now: number, zone: string): number | null {
  switch (until.type) {
    case 'hours':
      return now + until.hours * 60 * 60_000
    case 'at':
      return until.at
    case 'further-notice':
      return null
    case 'end-of-day': {
      const today = localDate(now, zone)
      const ends = instantOf(today, dayEndsAtHour * 60, zone)
      return ends > now ? ends : instantOf(addDays(today, 1), dayEndsAtHour * 60, zone)
    }
  }
}
