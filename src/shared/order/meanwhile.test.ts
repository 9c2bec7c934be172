import { expect, test } from 'vitest'
import {
  boardOrder,
  cancelledOrder,
  dinnerTime,
  minutes,
  preparingOrder,
} from '../../../tests/fixtures/orders.ts'
import { cameMeanwhile, leastGapMs, oneGap } from './meanwhile.ts'

const gap = { from: dinnerTime - minutes(10), to: dinnerTime - minutes(2) }
const at = (minutesAgo: number, id: string, more = {}) =>
  boardOrder({ id, receivedAt: dinnerTime - minutes(minutesAgo), ...more })

test('what came in during a gap is listed oldest first, and those the channel gave up apart (B4)', () => {
  const { toAnswer, accepted, dead } = cameMeanwhile(
    [
      at(3, 'third'),
      at(9, 'first'),
      at(11, 'before'),
      at(0.5, 'after', { placedAt: dinnerTime - minutes(1) }),
      at(1, 'tried-again', { placedAt: dinnerTime - minutes(4) }),
      preparingOrder(5, 15, { id: 'auto' }),
      at(8, 'dead', {
        status: 'failed',
        ending: { by: 'system', kind: 'not-answered-in-time' },
        endedAt: dinnerTime - minutes(1),
        endingSeenAt: null,
      }),
      cancelledOrder({
        id: 'cancelled-meanwhile',
        receivedAt: dinnerTime - minutes(40),
        endedAt: gap.from + 1,
      }),
    ],
    gap,
  )
  expect(toAnswer.map(({ id }) => id)).toEqual(['first', 'tried-again', 'third'])
  expect(accepted.map(({ id }) => id)).toEqual(['auto'])
  expect(dead.map(({ id }) => id)).toEqual(['cancelled-meanwhile', 'dead'])
})

test('two gaps that touch are one, and of others the latest counts', () => {
  expect(oneGap([null])).toBeNull()
  const slept = { from: 1_000, to: 1_000 + leastGapMs }
  const lost = { from: slept.to - 500, to: slept.to + leastGapMs }
  expect(oneGap([slept, null, lost])).toEqual({ from: slept.from, to: lost.to })
  expect(
    oneGap([
      { from: 0, to: leastGapMs },
      { from: 10 * leastGapMs, to: 12 * leastGapMs },
    ])?.from,
  ).toBe(10 * leastGapMs)
})
