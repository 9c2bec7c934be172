import { localDate } from '#shared/time/zoned.ts'
import { useTime } from './clock-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'

/** An instant (epoch ms) at a place: the time alone today, with the date in words on other days. */
export function useWhen(at: number, zone: string): string {
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const time = format.time(at, zone)
  return localDate(at, zone) === today ? time : `${format.date(at, zone)}, ${time}`
}
