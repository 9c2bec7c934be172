import type { Clock } from '../base/clock.ts'

/** After the last delivery it is taken for quiet again, in ms. */
const quietAfterMs = 2_000

/** Who works in the background asks here, so that no delivery waits for it. */
export function createTraffic(clock: Pick<Clock, 'steady'>) {
  let waiting = 0
  let lastAt = -Infinity
  return {
    /** Counts a delivery while it waits for its answer. */
    during: async <T>(delivery: () => Promise<T>): Promise<T> => {
      waiting += 1
      try {
        return await delivery()
      } finally {
        waiting -= 1
        lastAt = clock.steady()
      }
    },
    isWaiting: (): boolean => waiting > 0,
    isQuiet: (): boolean => waiting === 0 && clock.steady() - lastAt >= quietAfterMs,
  }
}
export type Traffic = ReturnType<typeof createTraffic>
