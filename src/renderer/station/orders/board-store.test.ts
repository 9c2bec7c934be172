import { beforeEach, expect, test } from 'vitest'
import {
  boardOrder,
  dinnerTime,
  line,
  preparingOrder,
  readyOrder,
} from '../../../../tests/fixtures/orders.ts'
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

test('a touch leaves all that cards are drawn from as it is: none of two hundred is drawn anew for it', () => {
  const orders = [boardOrder({ id: 'a' }), preparingOrder(2, 15, { id: 'b', undo })]
  board().apply({ type: 'snapshot', orders, now: dinnerTime })
  const before = board()
  board().setHeld(true)
  expect(board()).toEqual({ ...before, held: true })
  for (const part of ['orders', 'shown', 'layout', 'ringing', 'undoable', 'departed'] as const)
    expect(board()[part], part).toBe(before[part])
})

test('what the stream repeats of an answer changes nothing', () => {
  const order = boardOrder({ id: 'a' })
  board().apply({ type: 'snapshot', orders: [order, boardOrder({ id: 'b' })], now: dinnerTime })
  const accepted = preparingOrder(2, 15, { id: 'a' })
  board().received(accepted)
  const before = board()
  board().apply({ type: 'changed', orders: [structuredClone(accepted)], removed: [] })
  expect(board()).toBe(before)
})

test('while held, what has gone on keeps its card and its place as they are, and only what is new is added', () => {
  const orders = [boardOrder({ id: 'a' }), boardOrder({ id: 'b' })]
  board().apply({ type: 'snapshot', orders, now: dinnerTime })
  board().setHeld(true)
  const before = board()
  board().received(preparingOrder(2, 15, { id: 'a' }))
  expect(board().orders.get('a')?.status).toBe('preparing')
  expect(board().shown).toBe(before.shown)
  expect(board().layout).toBe(before.layout)
  board().apply({ type: 'changed', orders: [boardOrder({ id: 'c' })], removed: [] })
  expect(board().layout.new.at(-1)).toBe('c')
  expect(board().shown.get('a')?.status).toBe(before.shown.get('a')?.status)
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

test('a screen at one station shows its part of what is cooked until it is done, and what is new whole', () => {
  const hot = line('Soup', 1, { lineId: 'hot', category: 'Hot', note: 'nut allergy' })
  const cold = line('Salad', 1, { lineId: 'cold', category: 'Cold' })
  const cooked = preparingOrder(2, 15, { id: 'a', lines: [hot, cold] })
  const arrived = boardOrder({ id: 'b', lines: [hot, cold] })
  board().apply({ type: 'snapshot', orders: [cooked, arrived, readyOrder(1, { id: 'c' })], now: dinnerTime })
  board().showPlans({ 'chez-loutre-centre': { grill: ['Hot'], cold: ['Cold'] } })
  board().showStation('cold')
  expect(board().orders.get('a')).toMatchObject({ lines: [{ name: 'Salad' }], elsewhere: [{ name: 'Soup' }] })
  expect(board().orders.get('b')?.lines).toHaveLength(2)
  expect(board().orders.has('c')).toBe(false)
  board().received({ ...cooked, struck: ['cold'] })
  expect(board().orders.has('a')).toBe(false)
  board().showStation('expo')
  expect(board().orders.get('a')?.lines).toHaveLength(2)
})

test('a screen at one station rings for every order that comes in, whatever it makes of it', () => {
  board().showPlans({ 'chez-loutre-centre': { grill: ['Hot'] } })
  board().showStation('grill')
  const accepted = preparingOrder(0, 15, {
    id: 'a',
    acknowledgedAt: null,
    lines: [line('Salad', 1, { category: 'Cold' })],
  })
  board().apply({ type: 'changed', orders: [accepted], removed: [] })
  expect(board().orders.has('a')).toBe(false)
  expect(board().ringing.get('a')).toBe('new')
})

test('a kitchen without stations shows every order whole wherever the screen stands', () => {
  board().showStation('grill')
  board().apply({
    type: 'snapshot',
    orders: [preparingOrder(0, 15, { id: 'a' }), readyOrder(0, { id: 'b' })],
    now: dinnerTime,
  })
  expect([...board().orders.keys()]).toEqual(['a', 'b'])
})

test('several updates are one change of the board: what left and came back stands, what only left is gone', () => {
  const changes: number[] = []
  board().apply({
    type: 'snapshot',
    orders: [boardOrder({ id: 'a' }), boardOrder({ id: 'b' })],
    now: dinnerTime,
  })
  const stop = useBoard.subscribe(({ orders }) => changes.push(orders.size))
  board().apply(
    { type: 'changed', orders: [], removed: ['a', 'b'] },
    { type: 'changed', orders: [boardOrder({ id: 'a', customerNote: 'back' })], removed: [] },
    { type: 'changed', orders: [boardOrder({ id: 'c' })], removed: [] },
  )
  stop()
  expect(changes).toEqual([2])
  expect([...board().orders.keys()].sort()).toEqual(['a', 'c'])
  expect(board().orders.get('a')?.customerNote).toBe('back')
})
