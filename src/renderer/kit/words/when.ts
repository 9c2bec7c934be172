import { localDate } from '#shared/time/zoned.ts'
import type { Format } from './format.ts'

/** An instant (epoch ms) at a place: the time alone on `today` there, else with the date in words, and its year if another. */
export function when(at: number, zone: string, today: string, format: Format): string {
  const time = format.time(at, zone)
  const day = localDate(at, zone)
  if (day === today) return time
  const year = day.slice(0, 4)
  const isThisYear = year === today.slice(0, 4)
  return `${isThisYear ? format.date(at, zone) : format.fullDateInWords(at, zone)}, ${time}`
}
