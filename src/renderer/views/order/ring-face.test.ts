import { expect, test } from 'vitest'
import {
  boardOrder,
  dinnerTime,
  minutes,
  preparingOrder,
  readyOrder,
} from '../../../../tests/fixtures/orders.ts'
import { countdownOf } from '#shared/order/board.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { ringFace } from './ring-face.ts'

function face(order: BoardOrder) {
  const countdown = countdownOf(order, dinnerTime)
  if (!countdown) throw new Error('no countdown')
  return ringFace(countdown)
}
const receivedAgo = (seconds: number) => boardOrder({ receivedAt: dinnerTime - seconds * 1000 })

test('a new order counts down minutes and seconds to its answer', () => {
  expect(face(receivedAgo(54))).toMatchObject({ text: '2:06', word: 'to-accept', tone: 'state' })
})

test('the last minute to answer has the colour of lateness, and the word stays', () => {
  expect(face(receivedAgo(125))).toMatchObject({ text: '0:55', word: 'to-accept', tone: 'late' })
})

test('an order past its answer time says late and by how much; DoorDash may still take it', () => {
  expect(face(receivedAgo(182))).toMatchObject({ text: '−0:02', word: 'late', share: 1 })
})

test('cooking counts whole minutes, rounded up, then says late', () => {
  expect(face(preparingOrder(6, 15))).toMatchObject({ text: '9', word: 'min', tone: 'state' })
  expect(face(preparingOrder(18, 15))).toMatchObject({ text: '−3', word: 'late', tone: 'late' })
})

test('ready food counts up how long it waits, and warns when it stands too long', () => {
  expect(face(readyOrder(4))).toMatchObject({ text: '4', word: 'waiting', tone: 'state' })
  expect(face(readyOrder(11))).toMatchObject({ text: '11', word: 'waiting', tone: 'late' })
})

test('hours are never written like minutes and seconds', () => {
  expect(face(preparingOrder(140, 20)).text).toBe('−2\u00a0h')
  expect(face(preparingOrder(0, 60 * 50))).toMatchObject({ text: '2', unit: 'days' })
  // An order for later whose channel waits for hours.
  const later = { ...receivedAgo(0), confirmBy: dinnerTime + minutes(166) + 55_000 }
  expect(face(later)).toMatchObject({ text: '2\u00a0h\u00a046', word: 'to-accept' })
  expect(face({ ...later, confirmBy: dinnerTime + minutes(59) + 55_000 }).text).toBe('59:55')
  expect(face(preparingOrder(0, 75)).text).toBe('1\u00a0h\u00a015')
  expect(face(readyOrder(125)).text).toBe('2\u00a0h\u00a005')
})

test('the ring is full at the start and empty at the deadline', () => {
  expect(face(receivedAgo(0)).share).toBe(1)
  expect(
    face({ ...receivedAgo(0), confirmBy: dinnerTime + 1, receivedAt: dinnerTime - minutes(3) }).share,
  ).toBe(0)
})
