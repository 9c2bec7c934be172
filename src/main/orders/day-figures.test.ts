import { expect, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import { figuresOfChange, figuresOfNew } from './day-figures.ts'

const minute = 60_000
const at = Date.parse('2026-11-24T17:40:00Z')

const order = (over: Partial<Order> = {}) =>
  ({
    status: 'new',
    receivedAt: at,
    acceptedAt: null,
    readyAt: null,
    readyBy: null,
    revision: 1,
    lines: [],
    otherAmounts: [],
    subtotalCents: 1_000,
    taxCents: 150,
    tipCents: 0,
    ...over,
  }) as unknown as Order

const accepted = { acceptedAt: at + minute, readyBy: at + 16 * minute, status: 'preparing' } as Partial<Order>
const readied = { ...accepted, readyAt: at + 17 * minute, status: 'ready' } as Partial<Order>

test('a new order counts once, with its amounts', () => {
  expect(figuresOfNew(order())).toMatchObject({ orders: 1, subtotal_cents: 1_000, tax_cents: 150 })
})

test('what nobody counts changes no day', () => {
  expect(figuresOfChange(order(), order({ acknowledgedAt: at }))).toBe(null)
})

test('accepting counts how long the order waited', () => {
  expect(figuresOfChange(order(), order(accepted))).toMatchObject({ accepted: 1, accept_ms: minute })
})

test('ready counts how long it took and whether it was late', () => {
  const figures = figuresOfChange(order(accepted), order(readied))
  expect(figures).toMatchObject({ readied: 1, ready_ms: 16 * minute, ready_late: 1 })
})

test('what is taken back is taken out of the figures again', () => {
  const there = figuresOfChange(order(accepted), order(readied))
  const back = figuresOfChange(order(readied), order(accepted))
  const sum = Object.keys(there ?? {}).map(
    (key) => Number(there?.[key as keyof typeof there]) + Number(back?.[key as keyof typeof back]),
  )
  expect(new Set(sum)).toEqual(new Set([0]))
})

test('a cancelled order is lost with all it was worth; a changed one counts the difference', () => {
  expect(figuresOfChange(order(), order({ status: 'cancelled' }))).toMatchObject({ cancelled: 1 })
  const lost = figuresOfChange(order(), order({ status: 'cancelled' }))?.lost_cents
  expect(lost).toBeGreaterThanOrEqual(1_000)
  const changed = figuresOfChange(order(), order({ revision: 2, subtotalCents: 700, taxCents: 105 }))
  expect(changed).toMatchObject({ subtotal_cents: -300, tax_cents: -45 })
})
