import { localDate } from '#shared/time/zoned.ts'
import type { Format } from './format.ts'

/** An instant (epoch ms) at a place: the time alone on `today` there, with the date in words on other days. */
export function when(at: number, zone: string, today: string, format: Format): string {
  const time = format.time(at, zone)
  return localDate(at, zone) === today ? time : `${format.date(at, zone)}, ${time}`
}
