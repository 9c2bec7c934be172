import { useLingui } from '@lingui/react/macro'
import { useMinutesWords } from '#renderer/kit/words/minutes-words.ts'

/** How an urgent order stands to its time. */
export function useTimeWords() {
  const { t } = useLingui()
  const inMinutes = useMinutesWords()
  return { expiresWords, lateWords, notReadyWords }

  /** Of an order nobody answered: until it expires, or since it should have been answered. */
  function expiresWords(leftMs: number): string {
    const minutes = Math.floor(Math.abs(leftMs) / 60_000)
    const time = minutes < 60 ? clock(Math.abs(leftMs)) : inMinutes(minutes)
    return leftMs > 0
      ? t({ message: `Expires in ${time}`, comment: 'an order nobody answered; minutes and seconds' })
      : t({ message: `${time} overdue`, comment: 'an order nobody answered; minutes and seconds' })
  }

  function notReadyWords(readyBy: number | null, now: number): string {
    if (readyBy === null) return t`Not ready`
    const minutes = Math.floor(Math.abs(now - readyBy) / 60_000)
    if (minutes === 0) return t`Due now`
    const time = inMinutes(minutes)
    return now > readyBy
      ? t({ message: `Not ready, ${time} late`, comment: '"16 min", or "2 h 46"' })
      : t({ message: `Not ready, ${time} left`, comment: '"16 min", or "2 h 46"' })
  }

  function lateWords(ms: number): string {
    const minutes = Math.floor(ms / 60_000)
    if (minutes === 0) return t`Due now`
    const time = inMinutes(minutes)
    return t({ message: `${time} late`, comment: 'an order that should be ready: "16 min", or "2 h 46"' })
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
