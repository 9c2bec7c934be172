import { expect, test } from 'vitest'
import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder, cancelledOrder, preparingOrder, readyOrder } from '../../../../tests/fixtures/orders.ts'
import { arrange, emptyLayout, hold } from './layout.ts'

const board = (...orders: BoardOrder[]) => new Map(orders.map((order) => [order.id, order]))
const a = boardOrder({ id: 'a', receivedAt: 100 })
const b = boardOrder({ id: 'b', receivedAt: 200 })
const c = boardOrder({ id: 'c', receivedAt: 300 })

test('a board opened anew shows each column oldest first', () => {
  expect(arrange(emptyLayout, board(c, a, b)).new).toEqual(['a', 'b', 'c'])
})

test('a newcomer goes to the end even when it is older than those who are there (B5)', () => {
  const shown = arrange(emptyLayout, board(b, c))
  expect(arrange(shown, board(a, b, c)).new).toEqual(['b', 'c', 'a'])
})

test('a change of an order does not change its place (B5)', () => {
  const shown = arrange(emptyLayout, board(b, c))
  const after = arrange(shown, board(c, { ...b, revision: 2 }))
  expect(after.new).toEqual(['b', 'c'])
  expect(after.new).toBe(shown.new)
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

test('an ending nobody has seen stands under New; a scheduled order stands in no column', () => {
  const layout = arrange(
    emptyLayout,
    board(cancelledOrder({ id: 'x' }), readyOrder(1, { id: 'y' }), {
      ...boardOrder({ id: 'z' }),
      status: 'scheduled',
      confirmation: 'confirmed',
    }),
  )
  expect(layout).toEqual({ new: ['x'], preparing: [], ready: ['y'] })
})
