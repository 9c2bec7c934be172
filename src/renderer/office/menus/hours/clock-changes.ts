/** The day the clocks change, and which way: an hour is missing or comes twice. */
export type ClockChange = 'forward' | 'back'

/** Whether the clocks change on a date (`YYYY-MM-DD`) at a place; null when they do not, or the date is none. */
export function clockChangeOn(date: string, zone: string): ClockChange | null {
  const noon = Date.parse(`${date}T12:00:00Z`)
  if (Number.isNaN(noon) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  // From noon to noon around the night before: changes happen in the early morning.
  const before = offsetAt(noon - 24 * 3_600_000, zone)
  const after = offsetAt(noon, zone)
  if (before === after) return null
  return after > before ? 'forward' : 'back'
}

/** Minutes the wall clock is ahead of UTC there and then. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return (wall - at) / 60_000
}
