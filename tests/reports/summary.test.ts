import { expect, it, test } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import { handClock, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const centre = 'chez-loutre-centre'
const hour = 3_600_000

/** Three orders on one Friday night of Toronto, one of them past midnight and cancelled the day after. */
async function fridayNight() {
  const clock = handClock(Date.parse('2027-03-12T23:30:00Z'))
  const one = await testCore({ clock })
  const order = (id: string, name: string) => ({
    id,
    subtotal: 2_000,
    tax: 280,
    merchant_tip_amount: 150,
    tip_amount: 900,
    categories: [
      { name: 'Mains', items: [{ name, price: 900, quantity: 2, extras: [] }] },
      { name: 'Drinks', items: [{ name: 'Cola', price: 200, quantity: 1, extras: [] }] },
    ],
  })
  await one.post('orders', orderDelivery(order('a', 'Soup')))
  await one.post('orders', orderDelivery(order('a', 'Soup')))
  clock.advance(2 * hour)
  await one.post('orders', orderDelivery(order('b', 'Pie')))
  clock.advance(5 * hour)
  await one.post('orders', orderDelivery(order('c', 'Pie')))
  clock.advance(30 * hour)
  await one.post('order-cancel', { external_order_id: 'c', store: { merchant_supplied_id: centre } })
  const report = (...more: string[]) =>
    runCli(['reports', 'summary', '--data', one.dataDir, ...more]) as Promise<
      Record<string, unknown> & { rows: Record<string, unknown>[] }
    >
  const march = ['--from', '2027-03-01', '--to', '2027-03-31']
  return { ...one, report, march }
}

const all = {
  orders: 3,
  items: 6,
  subtotalCents: 4_000,
  taxCents: 560,
  tipCents: 300,
  totalCents: 4_560,
  cancelled: 1,
  failed: 0,
  lostCents: 2_280,
}

it('a period is one object, both days included; a night belongs to the day it began, a cancel to the day of its order', async () => {
  const { report, march } = await fridayNight()
  expect(await report(...march)).toMatchObject(all)
  expect(await report('--from', '2027-03-12', '--to', '2027-03-12')).toMatchObject(all)
  const none = { orders: 0, items: 0, totalCents: 0, tipCents: 0, cancelled: 0, failed: 0, lostCents: 0 }
  expect(await report('--from', '2027-03-13', '--to', '2027-03-31')).toMatchObject(none)
  expect(await report(...march, '--location', 'removed-since')).toMatchObject(none)
  expect(await report(...march, '--channel', 'skip')).toMatchObject(none)
  expect(await report(...march, '--location', centre, '--channel', 'doordash')).toMatchObject(all)
  expect(await report('--from', '9999-01-01', '--to', '9999-12-31')).toMatchObject(none)
  expect(await report('--from', '2027-03-12', '--to', '9999-12-31')).toMatchObject(all)
})

test.each([
  ['day', ['2027-03-12']],
  ['week', ['2027-W10']],
  ['month', ['2027-03']],
  ['weekday', ['5']],
  ['channel', ['doordash']],
  ['location', [centre]],
  ['currency', ['CAD']],
])('by %s each row has its key and the same figures', async (by, keys) => {
  const { report, march } = await fridayNight()
  const { rows } = await report(...march, '--by', by)
  expect(rows.map(({ key }) => key)).toEqual(keys)
  expect(rows[0]).toMatchObject(all)
})

it('by hour, dish and category rows stand for the hour of the place, and for orders that hold at least one', async () => {
  const { report, march } = await fridayNight()
  const hours = (await report(...march, '--by', 'hour')).rows
  expect(hours.map(({ key, orders, lostCents }) => [key, orders, lostCents])).toEqual([
    ['01', 1, 2_280],
    ['18', 1, 0],
    ['20', 1, 0],
  ])
  const items = (await report(...march, '--by', 'item')).rows
  expect(
    items.map(({ key, orders, items: count, subtotalCents }) => [key, orders, count, subtotalCents]),
  ).toEqual([
    ['Cola', 2, 2, 400],
    ['Pie', 1, 2, 1_800],
    ['Soup', 1, 2, 1_800],
  ])
  const categories = (await report(...march, '--by', 'category')).rows
  expect(
    categories.map(({ key, orders, items: count, subtotalCents }) => [key, orders, count, subtotalCents]),
  ).toEqual([
    ['Mains', 2, 4, 3_600],
    ['Drinks', 2, 2, 400],
  ])
})

test.each([
  [['--from', '2027-03-31', '--to', '2027-03-01'], /--from must not be later/],
  [['--from', '2027-02-30', '--to', '2027-03-01'], /--from: name a day of the calendar/],
  [['--from', 'yesterday', '--to', '2027-03-01'], /--from: name a day/],
  [['--to', '2027-03-01'], /--from: name a day/],
  [['--from', '2027-03-01', '--to', '2027-03-01', '--by', 'moon'], /--by: one of day, week/],
])('%j is refused in a sentence', async (flags, sentence) => {
  const { report } = await fridayNight()
  await expect(report(...flags)).rejects.toThrow(sentence)
})
