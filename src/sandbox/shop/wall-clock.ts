import { localDate } from '#shared/time/zoned.ts'
import type { WallClock } from '../contract/shop.ts'

/** `at` is epoch ms, `zone` an IANA name. */
export function wallClock(at: number, zone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return { date: localDate(at, zone), minutes: part('hour') * 60 + part('minute') }
}

const dayMs = 24 * 60 * 60_000

/** `YYYY-MM-DD` so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** `MON` to `SUN`. */
export function dayOf(date: string): string {
  const index = new Date(`${date}T00:00:00Z`).getUTCDay()
  return ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'][index] ?? 'MON'
}
