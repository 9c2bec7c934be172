import { addDays, instantOf, localDate } from '../time/zoned.ts'
import { dayEndsAtHour, type SoldOutUntil } from './sold-out.ts'

/**
 * When something sold out comes back by itself, in epoch ms; null is never. The end of the day is the next 04:00 of the
 * location, also in the nights when its clocks change.
 */
export function soldOutUntil(until: SoldOutUntil, now: number, zone: string): number | null {
  switch (until.type) {
    case 'hours':
      return now + until.hours * hourMs
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

/**
 * When it comes back once the device's clock was set by `byMs` to `now`. Hours last as long as they were meant to; the end
 * of the day is that of the day it now is; a time somebody named stays.
 */
export function soldOutUntilAfterStep(
  { since, until }: { since: number; until: number },
  byMs: number,
  now: number,
  zone: string,
): number {
  const isEndOfDay = instantOf(localDate(until, zone), dayEndsAtHour * 60, zone) === until
  if (isEndOfDay) return soldOutUntil({ type: 'end-of-day' }, now, zone) ?? until
  // Hours were counted from the moment itself; a named time is never whole hours from it to the millisecond.
  return (until - since) % hourMs === 0 ? until + byMs : until
}

const hourMs = 60 * 60_000
