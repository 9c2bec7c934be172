import type { Countdown } from '#shared/order/board.ts'

/** What the age ring shows: a few characters, which deadline they count to, and how much of the ring is drawn. */
export type RingFace = {
  text: string
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
      text: minutesText(Math.max(0, Math.floor(countdown.waitedMs / minute))),
      word: 'waiting',
      share: step(countdown.waitedMs / (10 * minute)),
      tone: countdown.late ? 'late' : 'state',
    }
  }
  const { kind, leftMs, at, from, late } = countdown
  const share = late ? 1 : step(leftMs / Math.max(1, at - from))
  if (kind === 'to-accept') {
    const text = `${late ? '−' : ''}${minutesAndSeconds(Math.abs(leftMs))}`
    return { text, word: late ? 'late' : 'to-accept', share, tone: leftMs <= hurryMs ? 'late' : 'state' }
  }
  if (late) {
    const minutes = Math.floor(-leftMs / minute)
    // In its last minute nothing is late yet: it is due.
    if (minutes === 0) return { text: '0', word: 'min', share, tone: 'late' }
    return { text: `−${minutesText(minutes)}`, word: 'late', share, tone: 'late' }
  }
  return {
    text: minutesText(Math.ceil(leftMs / minute)),
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

/** From a hundred minutes on whole hours, then days: it must fit the ring, and `2:05` would be read as minutes. */
function minutesText(minutes: number): string {
  if (minutes < 100) return String(minutes)
  if (minutes >= 24 * 60) return `${Math.floor(minutes / (24 * 60))} d`
  return `${Math.floor(minutes / 60)} h`
}
