import { expect, it, test } from 'vitest'
import { summaryRows } from '#main/reports/summary.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const minute = 60_000
const centre = 'chez-loutre-centre'
const everything = { locationId: null, channel: null, currency: null }
const today = { from: '2026-11-24', to: '2026-11-24' }

async function station() {
  const clock = handClock(Date.parse('2026-11-24T17:40:00Z'))
  const one = await testCore({ clock })
  const signIn = async () => (await dashboard(one.core).signIn()).client
  const deliver = async (id: string, name = 'Soup') => {
    const items = [{ name, price: 500, quantity: 2, extras: [] }]
    await one.post('orders', orderDelivery({ id, categories: [{ name: 'Mains', items }] }))
    return one.store.orders.findByPlatformId('doordash', id)?.id ?? ''
  }
  const staff = { kind: 'staff' } as const
  return { ...one, clock, signIn, deliver, staff }
}

it('answers what a day brought: figures, hours, dishes, places, and why orders were lost (R7, R8)', async () => {
  const { signIn, core, clock, deliver, staff, post } = await station()
  const client = await signIn()
  const served = await deliver('a')
  core.book.apply(served, { type: 'accepted', prepMinutes: 10 }, staff)
  await post('dasher-status', { delivery: { external_order_id: 'a', dasher_status: 'arrived_at_store' } })
  clock.advance(12 * minute)
  core.book.apply(served, { type: 'readied' }, staff)
  core.book.apply(served, { type: 'picked-up' }, staff)
  const refused = await deliver('b', 'Pie')
  core.book.apply(refused, { type: 'refused', reason: 'too-busy', itemId: null, details: null }, staff)

  const overview = await client.reports.overview({ ...today, ...everything })
  const total = 3_115 + 249
  expect(overview).toMatchObject({
    ...today,
    currency: 'CAD',
    currencies: ['CAD'],
    hasAny: true,
    total: {
      orders: 2,
      items: 2,
      totalCents: total,
      cancelled: 1,
      refused: 1,
      lostCents: total,
      readied: 1,
      readyMs: 12 * minute,
      promisedMs: 10 * minute,
      lateOrders: 1,
      courierWaits: 1,
      courierWaitMs: 12 * minute,
    },
    series: { unit: 'hour', rows: [{ key: '12', channel: 'doordash', figures: { orders: 2 } }] },
    heat: [{ weekday: 2, hour: 12, orders: 2, lateOrders: 1 }],
    dishes: [{ dish: 'Soup', orders: 1, items: 2, subtotalCents: 1_000, lateOrders: 1 }],
    dishCount: 1,
    categories: [{ category: 'Mains', orders: 1, items: 2 }],
    locations: [{ locationId: centre, figures: { orders: 2 } }],
    channels: [{ channel: 'doordash', figures: { orders: 2 } }],
    reasons: [{ kind: 'refused', by: 'merchant', reason: 'too-busy', orders: 1, lostCents: total }],
    soldOut: [],
    feedback: { count: 0, stars: [0, 0, 0, 0, 0] },
  })
  const state = core.integrations.state()
  expect(state.today[centre]).toMatchObject({ orders: 2, totalCents: total, lost: 1 })
})

it('says how many of the orders await an answer when it is read, and of those asked about alone', async () => {
  const { signIn, core, deliver, staff } = await station()
  const client = await signIn()
  const unanswered = async (asked: Partial<Parameters<typeof client.reports.overview>[0]> = {}) =>
    (await client.reports.overview({ ...today, ...everything, ...asked })).unanswered
  expect(await unanswered()).toBe(0)
  const accepted = await deliver('a')
  const refused = await deliver('b')
  await deliver('c')
  await deliver('d')
  expect(await unanswered()).toBe(4)
  core.book.apply(accepted, { type: 'accepted', prepMinutes: 10 }, staff)
  core.book.apply(refused, { type: 'refused', reason: 'too-busy', itemId: null, details: null }, staff)
  expect(await unanswered()).toBe(2)
  expect(await unanswered({ locationId: centre, channel: 'doordash', currency: 'CAD' })).toBe(2)
  expect(await unanswered({ locationId: 'chez-loutre-port' })).toBe(0)
  expect(await unanswered({ channel: 'uber-eats' })).toBe(0)
  expect(await unanswered({ from: '2026-11-01', to: '2026-11-23' })).toBe(0)
  // Our own test order, of no figure, awaits none.
  await client.integrations.startGoLiveCheck({ locationId: centre })
  expect(core.board().filter(isTestOrder)).toHaveLength(1)
  expect(await unanswered()).toBe(2)
})

test.each([
  ['2026-11-24', '2026-11-24', 'hour'],
  ['2026-11-01', '2026-12-01', 'day'],
  ['2026-10-01', '2026-12-31', 'week'],
  ['2022-01-01', '2026-12-31', 'month'],
])('from %s to %s the course goes by %s', async (from, to, unit) => {
  const { signIn, deliver } = await station()
  const client = await signIn()
  await deliver('a')
  const { series } = await client.reports.overview({ from, to, ...everything })
  const key = { hour: '12', day: '2026-11-24', week: '2026-W48', month: '2026-11' }[unit]
  expect(series).toMatchObject({ unit, rows: [{ key, figures: { orders: 1 } }] })
})

test.each([
  ['backwards', '2026-11-24', '2026-11-23', 'backwards'],
  ['of a day that does not exist', '2026-02-30', '2026-11-23', 'no-date'],
  ['in the year 9999', '9999-01-01', '9999-12-31', 'in-future'],
  ['of more than ten years', '2015-01-01', '9999-12-31', 'too-long'],
  ['in other words', 'last week', 'now', 'no-date'],
])('a period %s is a clear error', async (_name, from, to, why) => {
  const client = await (await station()).signIn()
  const answer = client.reports.overview({ from, to, ...everything })
  await expect(answer).rejects.toMatchObject({ code: 'WRONG_PERIOD', data: { why } })
})

it('of a location that was removed since, and without a manager, is a clear error', async () => {
  const { signIn, core } = await station()
  const client = await signIn()
  const gone = client.reports.overview({ ...today, ...everything, locationId: 'removed' })
  await expect(gone).rejects.toMatchObject({ code: 'UNKNOWN_LOCATION' })
  const nobody = dashboard(core).staff.reports.overview({ ...today, ...everything })
  await expect(nobody).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

it('a day ends when its location says: ticket numbers and today begin anew, and what came in stays (B6)', async () => {
  const { signIn, core, store, clock, deliver } = await station()
  const ticketOf = (id: string) => store.orders.find(id)?.ticketNumber
  clock.advance(12 * 60 * minute)
  // 00:40 in Toronto.
  expect([ticketOf(await deliver('a')), ticketOf(await deliver('b'))]).toEqual([1, 2])
  expect(core.integrations.state().today[centre]?.orders).toBe(2)
  const client = await signIn()
  await client.device.saveLocation({ id: centre, revision: 1, dayEndsAt: 0 })
  expect(ticketOf(await deliver('c'))).toBe(1)
  expect(core.integrations.state().today[centre]?.orders).toBe(1)
  const scope = { from: '2026-11-01', to: '2026-11-30', ...everything }
  expect(summaryRows(store.reading, scope, 'day')).toMatchObject([
    { key: '2026-11-24', orders: 2 },
    { key: '2026-11-25', orders: 1 },
  ])
  expect((await client.device.settingChanges())[0]).toMatchObject({
    setting: 'day-ends-at',
    before: '240',
    after: '0',
  })
})

it('what was sold out is told with how long, and what the same hours of the weeks before sold of it', async () => {
  const { signIn, store, clock, deliver } = await station()
  const record = {
    kind: 'item',
    sellableId: 'soup',
    locationId: centre,
    channel: 'doordash',
    name: 'Soup',
    state: 'pending',
    until: null,
    by: null,
    error: null,
    sentAt: null,
    attempts: 0,
    notBefore: 0,
  } as const
  // Two of an order of 12:40 each Tuesday for four weeks, and one at 20:40 without it.
  for (let week = 0; week < 4; week += 1) {
    await deliver(`soup-${week}`)
    clock.advance(8 * 60 * minute)
    await deliver(`pie-${week}`, 'Pie')
    clock.advance((7 * 24 - 8) * 60 * minute)
  }
  const since = clock.now()
  store.soldOut.save({ ...record, wanted: 'off-sale', since: since - 40 * minute })
  store.soldOut.save({ ...record, wanted: 'on-sale', since: since + 20 * minute })
  store.soldOut.remove(record, since + 21 * minute)
  clock.advance(30 * minute)
  const day = new Date(since).toISOString().slice(0, 10)
  const client = await signIn()
  const { soldOut } = await client.reports.overview({ from: day, to: day, ...everything })
  // Half of each of those days' orders came in that hour, and half of the Soup with them.
  expect(soldOut).toEqual([{ name: 'Soup', locationId: centre, minutes: 60, orders: 0.5, lostCents: 500 }])
})
