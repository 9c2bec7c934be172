import { localDateTime } from '../time/zoned.ts'
import type { Location } from './location.ts'

/**
 * Whether a location accepts an order that comes in now by itself: switched on, within its hours, and with fewer orders
 * under way than it set. Hours may go past midnight; `from` itself is within, `until` is not. `now` is epoch ms. Pure.
 */
export function acceptsByItself(
  { autoAccept, autoAcceptHours: hours, autoAcceptBelow: below, timeZone }: AutoAccept,
  now: number,
  underWay: () => number,
): boolean {
  if (!autoAccept) return false
  if (hours !== null && !isWithin(hours, minutesOfDay(now, timeZone))) return false
  return below === null || underWay() < below
}

type AutoAccept = Pick<Location, 'autoAccept' | 'autoAcceptHours' | 'autoAcceptBelow' | 'timeZone'>

/** Minutes after midnight on the clock of that place. */
function minutesOfDay(at: number, zone: string): number {
  const [hours = 0, minutes = 0] = localDateTime(at, zone).slice(11, 16).split(':').map(Number)
  return hours * 60 + minutes
}

function isWithin({ from, until }: { from: number; until: number }, minute: number): boolean {
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}
