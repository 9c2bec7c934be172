import type { Location } from '../location/location.ts'
import { businessDay, businessDayEnd } from '../time/business-day.ts'
import type { SoldOutUntil } from './sold-out.ts'

/** How the days of a location go. */
type Place = Pick<Location, 'timeZone' | 'dayEndsAt'>

/**
 * When something sold out comes back by itself, in epoch ms; null is never. The end of the day is that of the
 * location's business day, also in the nights when its clocks change.
 */
export function soldOutUntil(until: SoldOutUntil, now: number, place: Place): number | null {
  switch (until.type) {
    case 'hours':
      return now + until.hours * hourMs
    case 'at':
      return until.at
    case 'further-notice':
      return null
    case 'end-of-day':
      return endOfDay(now, place)
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
  place: Place,
): number {
  if (endOfDay(until - 1, place) === until) return endOfDay(now, place)
  // Hours were counted from the moment itself; a named time is never whole hours from it to the millisecond.
  return (until - since) % hourMs === 0 ? until + byMs : until
}

function endOfDay(at: number, { timeZone, dayEndsAt }: Place): number {
  return businessDayEnd(businessDay(at, timeZone, dayEndsAt), timeZone, dayEndsAt)
}

const hourMs = 60 * 60_000
