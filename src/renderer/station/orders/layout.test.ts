import { expect, test } from 'vitest'
import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder, cancelledOrder, preparingOrder, readyOrder } from '../../../../tests/fixtures/orders.ts'
import { arrange, emptyLayout, hold } from './layout.ts'

const board = (...orders: BoardOrder[]) => new Map(orders.map((order) => [order.id, order]))
const a = boardOrder({ id: 'a', receivedAt: 100 })
const b = boardOrder({ id: 'b', receivedAt: 200 })
const c = boardOrder({ id: 'c', receivedAt: 300 })

test('New stands by time to accept, whoever came first', () => {
  const hurry = boardOrder({ id: 'hurry', receivedAt: 400, confirmBy: 150 })
  expect(arrange(emptyLayout, board(c, a, hurry, b)).new).toEqual(['hurry', 'a', 'b', 'c'])
})

test('Preparing stands by ready-by', () => {
  const shown = arrange(
    emptyLayout,
    board(preparingOrder(1, 30, { id: 'late' }), preparingOrder(0, 5, { id: 'soon' })),
  )
  expect(shown.preparing).toEqual(['soon', 'late'])
})

test('Ready stands by the courier: what must not be handed over, who is at the door, who comes next', () => {
  const dasher = (step: 'arrived_at_store' | 'arriving_at_store') => ({
    dasher: { step, name: null, phone: null, vehicle: null, at: 0 },
  })
  const layout = arrange(
    emptyLayout,
    board(
      readyOrder(1, { id: 'soon', estimatedPickupAt: 5 }),
      readyOrder(1, { id: 'close', estimatedPickupAt: 9, ...dasher('arriving_at_store') }),
      readyOrder(1, { id: 'door', estimatedPickupAt: 9, ...dasher('arrived_at_store') }),
      cancelledOrder({ id: 'keep', readyAt: 1 }),
    ),
  )
  expect(layout.ready).toEqual(['keep', 'door', 'close', 'soon'])
})

test('what says nothing about the deadline does not change a place, and the list stays the same one', () => {
  const shown = arrange(emptyLayout, board(b, c))
  expect(arrange(shown, board(c, { ...b, revision: 2 })).new).toBe(shown.new)
})

test('while held, a card that has left keeps its place and no other moves (B5)', () => {
  const shown = arrange(emptyLayout, board(a, b, c))
  expect(hold(shown, board(b, c)).new).toEqual(['a', 'b', 'c'])
})

test('while held, a card that changed its column stays where the finger saw it and is not shown twice (B5)', () => {
  const shown = arrange(emptyLayout, board(a, b))
  const held = hold(shown, board({ ...preparingOrder(0, 15), id: 'a' }, b))
  expect(held).toEqual({ new: ['a', 'b'], preparing: [], ready: [] })
  expect(arrange(held, board({ ...preparingOrder(0, 15), id: 'a' }, b))).toEqual({
    new: ['b'],
    preparing: ['a'],
    ready: [],
  })
})

test('while held, a new order still shows, at the end (B18)', () => {
  const shown = arrange(emptyLayout, board(b, c))
  expect(hold(shown, board(a, b, c)).new).toEqual(['b', 'c', 'a'])
})

test('an ending nobody has seen stays where the food is and takes no place where there is none; a scheduled order stands in no column', () => {
  const layout = arrange(
    emptyLayout,
    board(
      cancelledOrder({ id: 'stove' }),
      cancelledOrder({ id: 'shelf', readyAt: 1 }),
      cancelledOrder({ id: 'never', acceptedAt: null }),
      readyOrder(1, { id: 'y' }),
      { ...boardOrder({ id: 'z' }), status: 'scheduled', confirmation: 'confirmed' },
    ),
  )
  expect(layout).toEqual({ new: [], preparing: ['stove'], ready: ['shelf', 'y'] })
})
