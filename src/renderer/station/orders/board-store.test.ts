import { beforeEach, expect, test } from 'vitest'
import { boardOrder, dinnerTime, preparingOrder, readyOrder } from '../../../../tests/fixtures/orders.ts'
import { useBoard } from './board-store.ts'

const initial = useBoard.getState()
beforeEach(() => useBoard.setState(initial, true))

const board = () => useBoard.getState()
const undo = { status: 'preparing', until: dinnerTime + 10_000 } as const

test('a new order and its ring arrive in one change of the store (B18)', () => {
  const changes: { cards: number; rings: number }[] = []
  const stop = useBoard.subscribe(({ layout, ringing }) =>
    changes.push({ cards: layout.new.length, rings: ringing.size }),
  )
  board().apply({ type: 'changed', orders: [boardOrder()], removed: [] })
  stop()
  expect(changes).toEqual([{ cards: 1, rings: 1 }])
})

test('a snapshot replaces what was there: what a lost line missed is gone or new', () => {
  const stays = boardOrder({ id: 'stays' })
  board().apply({ type: 'snapshot', orders: [stays, boardOrder({ id: 'goes' })], now: dinnerTime })
  board().apply({ type: 'snapshot', orders: [stays, boardOrder({ id: 'comes' })], now: dinnerTime })
  expect([...board().orders.keys()].sort()).toEqual(['comes', 'stays'])
})

test('only the orders of the location this board shows are on it and ring (B21)', () => {
  board().showLocation('chez-loutre-port')
  board().apply({ type: 'snapshot', orders: [boardOrder()], now: dinnerTime })
  expect(board().layout.new).toEqual([])
  expect(board().ringing.size).toBe(0)
  board().showLocation(null)
  expect(board().layout.new).toHaveLength(1)
})

test('while held a card says what it said when the finger came down (B5)', () => {
  const order = preparingOrder(2, 15, { id: 'a' })
  board().apply({ type: 'snapshot', orders: [order], now: dinnerTime })
  board().setHeld(true)
  board().apply({ type: 'changed', orders: [{ ...order, customerNote: 'longer now' }], removed: [] })
  expect(board().shown.get('a')?.customerNote).toBeNull()
  expect(board().orders.get('a')?.customerNote).toBe('longer now')
  board().setHeld(false)
  expect(board().shown.get('a')?.customerNote).toBe('longer now')
})

test('an order picked up here can be taken back although it has left the board', () => {
  const order = readyOrder(2, { id: 'a' })
  board().apply({ type: 'snapshot', orders: [order], now: dinnerTime })
  board().received({ ...order, status: 'picked_up', undo: { status: 'ready', until: dinnerTime + 10_000 } })
  board().apply({ type: 'changed', orders: [], removed: ['a'] })
  expect(board().undoable.map(({ id }) => id)).toEqual(['a'])
})

test('the offer comes too when the station tells of the departure before it answers', () => {
  const order = readyOrder(2, { id: 'a' })
  board().apply({ type: 'snapshot', orders: [order], now: dinnerTime })
  board().apply({ type: 'changed', orders: [], removed: ['a'] })
  expect(board().undoable).toEqual([])
  board().received({ ...order, status: 'picked_up', undo: { status: 'ready', until: dinnerTime + 10_000 } })
  expect(board().undoable.map(({ id }) => id)).toEqual(['a'])
})

test('a step that someone else made final is no longer offered to be taken back', () => {
  const ready = readyOrder(0, { id: 'a', undo })
  board().apply({ type: 'snapshot', orders: [ready], now: dinnerTime })
  expect(board().undoable).toHaveLength(1)
  board().apply({ type: 'changed', orders: [], removed: ['a'] })
  expect(board().undoable).toEqual([])
})

test('a step taken back is not offered again', () => {
  const ready = readyOrder(0, { id: 'a', undo })
  board().apply({ type: 'snapshot', orders: [ready], now: dinnerTime })
  board().received({ ...ready, status: 'preparing', readyAt: null, undo: null })
  expect(board().undoable).toEqual([])
})
