import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideRestart, mostRestarts, restartsWithinMs } from './restart-budget.ts'

/** Fails at each of these times and answers at which it was started again. */
function live(failures: readonly number[]): number[] {
  const started: number[] = []
  let restarts: number[] = []
  for (const at of failures) {
    const decision = decideRestart(restarts, at)
    restarts = decision.restarts
    if (decision.mayRestart) started.push(at)
  }
  return started
}

test('a station is started again five times, and not a sixth time within ten minutes', () => {
  expect(live([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 1, 2, 3, 4])
  expect(live([0, 1, 2, 3, 4, restartsWithinMs - 1])).toHaveLength(5)
  expect(live([0, 1, 2, 3, 4, restartsWithinMs])).toHaveLength(6)
})

test('whenever it fails, no ten minutes see more than five restarts, and a first failure is always mended', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: restartsWithinMs }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(gaps, (between) => {
      let at = 0
      const started = live(between.map((gap) => (at += gap)))
      expect(started[0]).toBe(between[0])
      for (const from of started)
        expect(
          started.filter((each) => each >= from && each - from < restartsWithinMs).length,
        ).toBeLessThanOrEqual(mostRestarts)
    }),
  )
})

test('a clock that is set back gives no further tries, and one set ahead forgets none too early', () => {
  const { restarts } = decideRestart([10_000_000, 10_000_001, 10_000_002, 10_000_003], 5_000)
  expect(restarts).toEqual([5_000, 5_000, 5_000, 5_000, 5_000])
  expect(decideRestart(restarts, 5_001)).toEqual({ mayRestart: false, restarts })
})
