import type { Clock } from '../base/clock.ts'

/** So many answers are looked back on: one that was slow an hour ago in a rush says nothing of now. */
const lookBack = 20

/** How fast deliveries are answered. */
export function createAnswerSpeed(clock: Pick<Clock, 'steady'>) {
  let last: number[] = []
  return {
    /** Measures a delivery, from its arrival until its answer is due. */
    of: async <T>(delivery: () => Promise<T>): Promise<T> => {
      const from = clock.steady()
      try {
        return await delivery()
      } finally {
        last = [...last, clock.steady() - from].slice(-lookBack)
      }
    },
    /** In ms, nine of ten of the last answers were as fast or faster; null before the first. */
    usualMs: (): number | null => {
      if (last.length === 0) return null
      const sorted = last.toSorted((a, b) => a - b)
      return Math.round(sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0)
    },
  }
}
export type AnswerSpeed = ReturnType<typeof createAnswerSpeed>
