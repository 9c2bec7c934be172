import { localDate } from '#shared/time/zoned.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from './clock-store.ts'

/** An instant (epoch ms) at a place: the time alone today, with the date in words on other days. */
export function useWhen(at: number, zone: string): string {
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  return when(at, zone, today, format)
}
