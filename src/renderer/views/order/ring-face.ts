import type { Countdown } from '#shared/order/board.ts'
import { hoursText } from '#renderer/kit/words/minutes-words.ts'

/** What the age ring shows: a few characters, which deadline they count to, and how much of the ring is drawn. */
export type RingFace = {
  text: string
  /** Its unit where the word below does not say it: `text` is a number of days, which every language writes its own way. */
  unit: 'days' | null
  word: 'to-accept' | 'min' | 'late' | 'waiting' | 'to-start'
  /** Of the whole ring, 0 to 1, in steps too small to see. */
  share: number
  tone: 'state' | 'late'
}

const minute = 60_000
/** An unanswered order turns the colour of lateness for its last minute. */
const hurryMs = minute

/** The face for a countdown. Pure. */
export function ringFace(countdown: Countdown): RingFace {
  if (countdown.kind === 'waiting') {
    return {
      ...minutesFace(Math.max(0, Math.floor(countdown.waitedMs / minute))),
      word: 'waiting',
      share: step(countdown.waitedMs / (10 * minute)),
      tone: countdown.late ? 'late' : 'state',
    }
  }
  const { kind, leftMs, at, from, late } = countdown
  const share = late ? 1 : step(leftMs / Math.max(1, at - from))
  if (kind === 'to-accept') {
    const tone = leftMs <= hurryMs ? 'late' : 'state'
    return { ...answerFace(leftMs), word: late ? 'late' : 'to-accept', share, tone }
  }
  if (late) {
    const minutes = Math.floor(-leftMs / minute)
    // In its last minute nothing is late yet: it is due.
    if (minutes === 0) return { text: '0', unit: null, word: 'min', share, tone: 'late' }
    return { ...minutesFace(minutes, '−'), word: 'late', share, tone: 'late' }
  }
  return {
    ...minutesFace(Math.ceil(leftMs / minute)),
    word: kind === 'to-start' ? 'to-start' : 'min',
    share,
    tone: 'state',
  }
}

function step(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 180) / 180
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `9`, from an hour on `2 h 46`, for `2:46` would be read as minutes and seconds; then days. */
function minutesFace(minutes: number, sign = ''): Pick<RingFace, 'text' | 'unit'> {
  if (minutes >= 24 * 60) return { text: `${sign}${Math.floor(minutes / (24 * 60))}`, unit: 'days' }
  return { text: sign + (minutes < 60 ? String(minutes) : hoursText(minutes)), unit: null }
}

/** `2:06`; an hour or more, as orders for later have it, is no matter of seconds. */
function answerFace(leftMs: number): Pick<RingFace, 'text' | 'unit'> {
  const sign = leftMs < 0 ? '−' : ''
  const minutes = Math.floor(Math.abs(leftMs) / minute)
  if (minutes >= 60) return minutesFace(minutes, sign)
  return { text: sign + minutesAndSeconds(Math.abs(leftMs)), unit: null }
}
