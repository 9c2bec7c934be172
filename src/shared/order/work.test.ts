import { describe, expect, test } from 'vitest'
import { line } from '../../../tests/fixtures/orders.ts'
import { accepted, after, contentOf, plainOrder, t0 } from '../../../tests/fixtures/order-events.ts'
import type { Order, OrderLine } from './order.ts'
import { linesOfDone, stationsOf } from './stations.ts'
import { undoMs } from './step.ts'
import { transition } from './transition.ts'

const soup = line('Soup', 2, { lineId: 'a', category: 'Hot' })
const salad = line('Salad', 1, { lineId: 'b', category: 'Cold' })
const cooking = (...lines: OrderLine[]) => after(plainOrder({ lines }), accepted)
const strike = (order: Order, lines: string[], struck = true) =>
  after(order, { type: 'lines-struck', lines, struck, completes: false })
const adjusted = (order: Order, lines: OrderLine[]) =>
  after(order, { type: 'adjusted', content: { ...contentOf(order), lines } })

describe('lines struck off', () => {
  test('are put back by another touch, and a second tap from another screen changes nothing', () => {
    const struck = strike(cooking(soup, salad), ['a'])
    expect(struck.struck).toEqual(['a'])
    const again = transition(
      struck,
      { type: 'lines-struck', lines: ['a'], struck: true, completes: false },
      t0,
    )
    expect(again).toEqual({ ok: false, refusal: 'no-change' })
    expect(strike(struck, ['a'], false).struck).toBeUndefined()
  })

  test('a change of the order keeps what still fits and puts back what changed, whatever ids it brings', () => {
    const struck = strike(cooking(soup, salad), ['a', 'b'])
    const after = adjusted(struck, [
      { ...salad, lineId: 'new-1' },
      { ...soup, lineId: 'new-2', quantity: 3 },
    ])
    expect(after.struck).toEqual(['new-1'])
  })

  test('a line that is struck off and taken off leaves nothing struck', () => {
    expect(adjusted(strike(cooking(soup, salad), ['a']), [salad]).struck).toBeUndefined()
  })

  test('two equal lines without an id are struck one by one', () => {
    const twin = line('Egg', 1)
    const order = strike(cooking(twin, twin), ['2  Egg'])
    expect(order.struck).toEqual(['2  Egg'])
    expect(adjusted(order, [twin, twin, salad]).struck).toEqual(['2  Egg'])
  })

  test('a key that is not there strikes nothing, and an order of eighty lines takes all at once', () => {
    const eighty = Array.from({ length: 80 }, (_, at) =>
      line('L'.repeat((at % 60) + 1), 1, { lineId: `l${at}` }),
    )
    const order = cooking(...eighty)
    expect(
      transition(order, { type: 'lines-struck', lines: ['x'], struck: true, completes: false }, t0),
    ).toEqual({
      ok: false,
      refusal: 'no-change',
    })
    expect(strike(order, [...eighty.map(({ lineId }) => lineId ?? ''), 'x']).struck).toHaveLength(80)
  })

  test('only what is cooked is struck off: a bump from another screen is told', () => {
    const ready = after(cooking(soup), { type: 'readied' })
    const late = transition(ready, { type: 'lines-struck', lines: ['a'], struck: true, completes: false }, t0)
    expect(late).toEqual({ ok: false, refusal: 'wrong-status' })
  })
})

describe('stations', () => {
  const plan = { grill: ['Hot'], cold: ['Cold'] }
  const done = (order: Order, lines: string[]) =>
    after(order, { type: 'lines-struck', lines, struck: true, completes: true })

  test('an order is ready when all its stations are, and a step back takes the last one back', () => {
    const one = done(cooking(soup, salad), ['a'])
    expect(one.status).toBe('preparing')
    expect(stationsOf(plan, one).map(({ station, isDone }) => [station, isDone])).toEqual([
      ['grill', true],
      ['cold', false],
    ])
    const both = done(one, ['b'])
    expect(both).toMatchObject({ status: 'ready', undo: { status: 'preparing' } })
    const back = after(both, { type: 'undone' })
    expect(back).toMatchObject({ status: 'preparing', struck: ['a'] })
  })

  test("what belongs to no station is the expo's", () => {
    const parts = stationsOf(plan, cooking(soup, line('Mystery', 1, { lineId: 'm', category: 'Specials' })))
    expect(parts.map(({ station, keys }) => [station, keys])).toEqual([
      ['grill', ['a']],
      ['expo', ['m']],
    ])
  })

  test('what nobody knows the category of stands at every station, until one of them strikes it off', () => {
    const mystery = line('Mystery', 1, { lineId: 'm', category: null })
    const order = cooking(soup, salad, mystery)
    const keysAt = (one: Order) => stationsOf(plan, one).map(({ station, keys }) => [station, keys])
    expect(keysAt(order)).toEqual([
      ['grill', ['a', 'm']],
      ['cold', ['b', 'm']],
      ['expo', ['m']],
    ])
    // Who is done with the rest has not cooked it in passing.
    expect(linesOfDone(plan, order, 'cold', true)).toEqual(['b'])
    const cold = done(order, ['b'])
    expect(linesOfDone(plan, cold, 'cold', true)).toEqual(['b', 'm'])
    expect(linesOfDone(plan, cold, 'cold', false)).toEqual(['b', 'm'])
    const grill = done(cold, ['a', 'm'])
    expect(stationsOf(plan, grill).map(({ isDone }) => isDone)).toEqual([true, true, true])
    expect(grill.status).toBe('ready')
  })
})

describe('more time', () => {
  test('goes with the acceptance while it waits to be sent, and only to ourselves afterwards', () => {
    const sending = cooking(soup)
    const step = transition(sending, { type: 'delayed', minutes: 5 }, t0 + 1000)
    expect(step).toMatchObject({
      ok: true,
      order: { readyBy: (sending.readyBy ?? 0) + 5 * 60_000 },
      effects: [{ type: 'amend-confirm' }],
    })
    const told = after(sending, { type: 'confirm-taken' })
    expect(transition(told, { type: 'delayed', minutes: 5 }, t0 + 1000)).toMatchObject({
      ok: true,
      effects: [],
    })
  })

  test('of a late order counts from now', () => {
    const late = cooking(soup)
    const now = (late.readyBy ?? 0) + 4 * 60_000
    expect(transition(late, { type: 'delayed', minutes: 5 }, now)).toMatchObject({
      order: { readyBy: now + 5 * 60_000 },
    })
  })
})

describe('an item is out', () => {
  const out = { type: 'item-out', line: 'a', quantity: 0, substitute: null } as const

  test('the channel is asked once per line, and what it answers ends the wait', () => {
    const asked = after(cooking(soup, salad), out)
    expect(asked.asked).toEqual([{ nth: 1, line: 'a', quantity: 0, substitute: null }])
    expect(transition(asked, out, t0)).toEqual({ ok: false, refusal: 'no-change' })
    const other = after(asked, {
      ...out,
      line: 'b',
      substitute: { name: 'Slaw', itemId: 's', priceCents: 400 },
    })
    const answered = adjusted(other, [{ ...salad, lineId: 'new' }])
    expect(answered.asked).toMatchObject([{ nth: 2, line: 'new' }])
  })

  test('what the channel then changes is known as asked for, until it changes something else as well', () => {
    const asked = after(cooking(soup, salad), { ...out, quantity: 1 })
    const fewer = { ...soup, quantity: 1 }
    const answered = adjusted(asked, [fewer, salad])
    expect([answered.unseen, answered.isChangeAsked]).toEqual([['changed'], true])
    expect(adjusted(answered, [fewer]).isChangeAsked).toBeUndefined()
    expect(adjusted(asked, [fewer]).isChangeAsked).toBeUndefined()
    const other = adjusted(asked, [soup, { ...salad, quantity: 2 }])
    expect(other.isChangeAsked).toBeUndefined()
    expect(adjusted(other, [fewer, { ...salad, quantity: 2 }]).isChangeAsked).toBeUndefined()
  })

  test('the last line is not taken off: DoorDash would answer OK and change nothing', () => {
    expect(transition(cooking(soup), out, t0)).toEqual({ ok: false, refusal: 'last-line' })
    const asked = after(cooking(soup, salad), out)
    expect(transition(asked, { ...out, line: 'b' }, t0)).toEqual({ ok: false, refusal: 'last-line' })
  })

  test('more than was ordered is not asked for', () => {
    expect(transition(cooking(soup, salad), { ...out, quantity: 2 }, t0)).toEqual({
      ok: false,
      refusal: 'no-change',
    })
  })
})

describe('recall', () => {
  test('brings what was handed over back to the shelf and what was ready back to the stove, long after the undo', () => {
    const gone = after(cooking(soup), { type: 'readied' }, { type: 'picked-up' })
    const back = transition(gone, { type: 'recalled' }, t0 + 60 * undoMs)
    expect(back).toMatchObject({ ok: true, order: { status: 'ready', pickedUpAt: null, undo: null } })
    const stove = transition((back as { order: Order }).order, { type: 'recalled' }, t0 + 61 * undoMs)
    expect(stove).toMatchObject({ order: { status: 'preparing' }, effects: [{ command: 'tell-ready' }] })
  })

  test('what a courier has brought to the customer, or was cancelled, is only looked at', () => {
    const delivered = after(
      cooking(soup),
      { type: 'readied' },
      { type: 'dasher-moved', dasher: { step: 'dropoff', name: null, phone: null, vehicle: null, at: t0 } },
    )
    expect(transition(delivered, { type: 'recalled' }, t0).ok).toBe(false)
    const cancelled = after(cooking(soup), { type: 'cancelled-by-platform' })
    expect(transition(cancelled, { type: 'recalled' }, t0).ok).toBe(false)
  })
})
