import type { Reply } from './replies.ts'

/** Receipt printers say little: a burst like this holds every answer of a long queue. */
const burst = 2_048
/** And so much more for every second of the connection. */
const perSecond = 64
/** One odd letter may be noise on the line. */
const lettersAtMost = 1

/**
 * Judges from what comes back whether the other side is a receipt printer at all: one that writes text, answers what
 * nobody asked, or talks without an end is something else. Pure; `now` in ms. `strayAnswers`: so many that
 * nobody asked for are usual.
 */
export function createConduct(startedAt: number, strayAnswers: number) {
  let bytes = 0
  let asked = 0
  let answers = 0
  let letters = 0
  return {
    /** So many answers were asked for. */
    expects: (count: number): void => {
      asked += count
    },
    /** Whether so many bytes more are within what a printer says; looked at before they are read. */
    isQuiet: (count: number, now: number): boolean => {
      bytes += count
      return bytes <= burst + (perSecond * (now - startedAt)) / 1_000
    },
    isPrinterLike: (reply: Reply): boolean => {
      if (reply.type === 'text') letters += 1
      if (reply.type === 'status' || reply.type === 'sensor') answers += 1
      return letters <= lettersAtMost && answers - asked <= strayAnswers
    },
  }
}
