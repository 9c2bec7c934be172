import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Channel } from '#shared/channel.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Order, OrderOption } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { isoWeek } from '#shared/time/business-day.ts'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { handClock, testCore } from '../../../tests/support/core.ts'
import { orderDelivery } from '../../../tests/support/doordash-order.ts'
import { newRecord } from '../integration/book.ts'
import type { Store } from '../store/open.ts'
import { rebuildFigures } from './rebuild.ts'
import { summarise, type SummaryKey, summaryRows } from './summary.ts'

const minute = 60_000
const hour = 60 * minute
const staff = { kind: 'staff' } as const

/** Two places: a night of 25 hours begins in both, but not at once. */
const places = {
  'chez-loutre-centre': 'America/Toronto',
  pier: 'America/Los_Angeles',
} as const
type Place = keyof typeof places

const dishes = ['Soup', 'Pie', 'Poutine', 'Éclair']
const orderIds = ['a', 'b', 'c', 'd', 'e']

const items = fc.array(
  fc.record({
    name: fc.constantFrom(...dishes),
    category: fc.constantFrom('Lunch', 'Sides'),
    price: fc.integer({ min: 0, max: 2_000 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    options: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
)
type Item = { name: string; category: string; price: number; quantity: number; options: number }
const content = fc.record({
  items,
  subtotal: fc.integer({ min: 0, max: 9_000 }),
  tax: fc.integer({ min: 0, max: 900 }),
  merchant_tip_amount: fc.integer({ min: 0, max: 500 }),
})

const id = fc.constantFrom(...orderIds)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      id,
      content,
      at: fc.constantFrom(...(Object.keys(places) as Place[])),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('adjust' as const), id, content }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('uber' as const), content }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('staff' as const),
      id,
      event: fc.constantFrom<OrderEvent>(
        { type: 'accepted', prepMinutes: 10 },
        { type: 'readied' },
        { type: 'picked-up' },
        { type: 'completed' },
        { type: 'refused', reason: 'too-busy', itemId: null, details: null },
        { type: 'cancelled-by-merchant', reason: 'OTHER', details: null },
        { type: 'not-answered-in-time' },
        { type: 'undone' },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('courier' as const),
      id,
      step: fc.constantFrom('arrived_at_store', 'dasher_out_for_delivery', 'dropoff'),
    }),
  },
  // Minutes, hours around the end of a day, and days.
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(
        fc.integer({ min: 0, max: 30 * minute }),
        fc.integer({ min: hour, max: 9 * hour }),
        fc.constant(26 * hour),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set-clock' as const),
      ms: fc.integer({ min: -26 * hour, max: 26 * hour }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('end-day-at' as const),
      minutes: fc.constantFrom(0, 120, 240, 720),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What the test itself notes of each order that came: by Intl alone, and what has become of its day. */
type Noted = { date: string; hour: string }

function wallClock(at: number, zone: string) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(at)
  const [date = '', time = ''] = parts.split(', ')
  const [hours = '', minutes = ''] = time.split(':')
  return { date, hours, minutes: Number(hours) * 60 + Number(minutes) }
}

/** The business day by wall clock: in these zones no clock is set back over the end of a day, so that is exact. */
function notedAt(at: number, zone: string, dayEndsAt: number): Noted {
  const { date, hours, minutes } = wallClock(at, zone)
  const day = minutes >= dayEndsAt ? date : new Date(Date.parse(date) - 24 * hour).toISOString().slice(0, 10)
  return { date: day, hour: hours }
}

async function station(startsAt: number) {
  const clock = handClock(startsAt)
  const { core, store, close } = await testCore({ clock })
  const centre = core.locations.get('chez-loutre-centre')
  if (!centre) throw new Error('no location')
  core.locations.save({ ...centre, id: 'pier', timeZone: places.pier, currency: 'USD', autoAccept: true })
  core.integrations.book.put({
    ...newRecord('pier', 'doordash', clock.now()),
    state: 'active',
    externalStoreId: '7',
  })
  const noted = new Map<string, Noted>()
  const note = (orderId: string, place: Place) => {
    if (noted.has(orderId)) return
    const endsAt = core.locations.get(place)?.dayEndsAt ?? 240
    noted.set(orderId, notedAt(clock.now(), places[place], endsAt))
  }
  const send = (endpoint: string, body: unknown) =>
    core.deliver({ channel: 'doordash', endpoint, body: Buffer.from(JSON.stringify(body)) })
  const wire = (orderId: string, at: Place, { items: lines, ...amounts }: { items: Item[] }) => {
    const extra = (count: number) => ({
      name: 'Extra',
      merchant_supplied_id: 'x',
      price: 75,
      quantity: count,
      extras: [{ name: 'On it', options: [{ name: 'Salt', price: 5, quantity: 2 }] }],
    })
    return orderDelivery({
      id: orderId,
      ...amounts,
      store: { merchant_supplied_id: at, provider_type: 'juniper_pos' },
      categories: lines.map(({ category, options, ...item }) => ({
        name: category,
        items: [{ ...item, extras: options ? [{ name: 'Group', options: [extra(options)] }] : [] }],
      })),
    })
  }
  return { clock, core, store, close, noted, note, send, wire }
}

let made = 0
async function perform(one: Awaited<ReturnType<typeof station>>, action: Step): Promise<void> {
  const { core, store, clock, send } = one
  switch (action.do) {
    case 'deliver': {
      const answer = await send('orders', one.wire(action.id, action.at, action.content))
      expect(answer.status).toBeLessThan(300)
      return one.note(`doordash ${action.id}`, action.at)
    }
    case 'adjust': {
      const wire = one.wire(action.id, 'chez-loutre-centre', action.content)
      const adjusted = { ...wire, event: { type: 'OrderAdjust' }, order_adjustment_metadata: {} }
      return void (await send('orders', adjusted))
    }
    case 'cancel': {
      const at = { merchant_supplied_id: 'chez-loutre-centre' }
      return void (await send('order-cancel', { external_order_id: action.id, store: at }))
    }
    case 'courier': {
      const delivery = { external_order_id: action.id, dasher_status: action.step }
      return void (await send('dasher-status', { delivery }))
    }
    case 'staff': {
      const known = store.orders.findByPlatformId('doordash', action.id)
      return void (known && core.book.apply(known.id, action.event, staff))
    }
    case 'wait':
      return clock.advance(action.ms)
    case 'set-clock':
      return clock.set(action.ms)
    case 'end-day-at': {
      const location = core.locations.get('chez-loutre-centre')
      if (location) core.locations.save({ ...location, dayEndsAt: action.minutes })
      return undefined
    }
    case 'uber': {
      made += 1
      const order = uberOrder(`uber-${made}`, clock.now(), action.content)
      core.book.change(() => core.book.add(order, { kind: 'platform' }))
      return one.note(`uber-eats ${order.platformOrderId}`, 'chez-loutre-centre')
    }
  }
}

/** The other channel brings no orders yet; its figures are to stand apart when it does. */
function uberOrder(platformOrderId: string, now: number, wanted: { items: Item[]; subtotal: number }): Order {
  const { id: _id, ...known } = boardOrder()
  return newOrder({
    ...known,
    id: platformOrderId,
    channel: 'uber-eats',
    platformOrderId,
    receivedAt: now,
    placedAt: now,
    subtotalCents: wanted.subtotal,
    lines: wanted.items.map(({ name, quantity, category, price }) =>
      line(name, quantity, { category, priceCents: price }),
    ),
  })
}

/** Sums written down anew from the issue's own words, over every order there is. */
function naive(orders: readonly Order[], noted: Map<string, Noted>, by: SummaryKey) {
  const sums = new Map<string, Record<string, number>>()
  const add = (key: string, figures: Record<string, number>) => {
    const sum = sums.get(key) ?? {}
    for (const [name, value] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + value
    sums.set(key, sum)
  }
  const perUnit = (options: readonly OrderOption[]): number =>
    options.reduce(
      (sum, { quantity, priceCents, options: more }) => sum + quantity * ((priceCents ?? 0) + perUnit(more)),
      0,
    )
  for (const order of orders) {
    const { date = '', hour: at = '' } = noted.get(`${order.channel} ${order.platformOrderId}`) ?? {}
    const total = order.subtotalCents + order.taxCents
    const isCancelled = order.status === 'cancelled'
    const isFailed = order.status === 'failed'
    const isSold = !isCancelled && !isFailed
    const figures = {
      orders: 1,
      items: isSold ? order.lines.reduce((sum, { quantity }) => sum + quantity, 0) : 0,
      subtotalCents: isSold ? order.subtotalCents : 0,
      taxCents: isSold ? order.taxCents : 0,
      tipCents: isSold ? order.tipCents : 0,
      totalCents: isSold ? total : 0,
      cancelled: isCancelled ? 1 : 0,
      failed: isFailed ? 1 : 0,
      lostCents: isCancelled || isFailed ? total : 0,
    }
    if (by === 'day') add(date, figures)
    if (by === 'week') add(isoWeek(date), figures)
    if (by === 'month') add(date.slice(0, 7), figures)
    if (by === 'hour') add(at, figures)
    if (by === 'channel') add(order.channel, figures)
    if (by === 'location') add(order.locationId, figures)
    if (by === 'currency') add(order.currency, figures)
    if (!isSold || (by !== 'item' && by !== 'category')) continue
    const names = new Set<string>()
    for (const { name, category, quantity, priceCents, options } of order.lines) {
      const key = by === 'item' ? name : (category ?? '')
      if (quantity === 0) continue
      add(key, {
        orders: names.has(key) ? 0 : 1,
        items: quantity,
        subtotalCents: quantity * ((priceCents ?? 0) + perUnit(options)),
      })
      names.add(key)
    }
  }
  return sums
}

const everything = (channel: Channel | null = null, locationId: string | null = null) => ({
  from: '2000-01-01',
  to: '2100-12-31',
  locationId,
  channel,
  currency: null,
})

/** Every row of every counter, whatever order they are in; what counts nothing is left out. */
function counters(store: Store) {
  const months = store.reading
    .prepare('SELECT * FROM sales_by_dish_month WHERE orders <> 0 ORDER BY 1, 2, 3, 4, 5')
    .all()
  const days = store.sales.days().flatMap(({ date, locationId }) => store.sales.ofDay(date, locationId))
  return [
    ...days
      .filter(({ counts }) => counts[0] !== 0)
      .map((row) => JSON.stringify(row))
      .toSorted(),
    ...months,
  ]
}

const noRest = () => Promise.resolve()

test.each([
  ['a night of 25 hours', '2026-10-31T22:00:00Z'],
  ['a night of 23 hours', '2027-03-13T22:00:00Z'],
  ['an ordinary night', '2026-11-24T22:00:00Z'],
])(
  'figures are the sum over all orders, kept and counted anew, whatever happens around %s (B6)',
  async (_name, startsAt) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const one = await station(Date.parse(startsAt))
        try {
          for (const action of steps) await perform(one, action)
          const { store, core, noted } = one
          const { orders } = store.orders.page({ limit: 1_000 })
          expect(orders).toHaveLength(noted.size)
          for (const by of [
            'day',
            'week',
            'month',
            'hour',
            'item',
            'category',
            'channel',
            'location',
            'currency',
          ] as const) {
            const rows = summaryRows(store.reading, everything(), by)
            expect(rows.map(({ key }) => key).toSorted(), by).toEqual(
              [...naive(orders, noted, by).keys()].toSorted(),
            )
            for (const row of rows) expect(row, by).toMatchObject(naive(orders, noted, by).get(row.key) ?? {})
          }
          for (const channel of ['doordash', 'uber-eats', null] as const)
            for (const place of ['pier', null]) {
              const mine = orders.filter(
                (order) =>
                  (channel ?? order.channel) === order.channel &&
                  (place ?? order.locationId) === order.locationId,
              )
              const [sum] = [
                ...naive(
                  mine.map((order) => ({ ...order, currency: 'all' })),
                  noted,
                  'currency',
                ).values(),
              ]
              expect(summarise(store.reading, everything(channel, place))).toMatchObject(
                sum ?? { orders: 0, totalCents: 0, lostCents: 0 },
              )
            }
          const kept = counters(store)
          await rebuildFigures({ store, locations: core.locations }, noRest)
          expect(counters(store)).toEqual(kept)
        } finally {
          await one.close()
        }
      }),
      { numRuns: 30 },
    )
  },
)

test('figures that went wrong are right again after a rebuild, and a second one changes nothing', async () => {
  const one = await station(Date.parse('2026-11-24T22:00:00Z'))
  const soup = { name: 'Soup', category: 'Lunch', price: 500, quantity: 2, options: 1 } as const
  const content = { items: [soup], subtotal: 1_000, tax: 140, merchant_tip_amount: 0 }
  for (const id of orderIds) await perform(one, { do: 'deliver', id, content, at: 'chez-loutre-centre' })
  const right = counters(one.store)
  const { store, core } = one
  store.transaction(() => {
    for (const row of store.sales.ofDay('2026-11-24', 'chez-loutre-centre')) store.sales.add(row)
    store.sales.add({
      table: 'sales_by_dish',
      key: ['2020-01-01', 'gone', 'doordash', 'CAD', 'Ghost'],
      counts: [1, 1, 1, 0],
    })
  })
  expect(counters(store)).not.toEqual(right)
  await Promise.all([1, 2].map(() => rebuildFigures({ store, locations: core.locations }, noRest)))
  expect(counters(store)).toEqual(right)
})

test('orders from before figures were kept are counted in the background, the newest first, and never twice', async () => {
  const clock = handClock()
  const { core, store } = await testCore({ clock })
  store.transaction(() => {
    for (let index = 0; index < 120; index += 1)
      store.orders.add(boardOrder({ status: 'completed', receivedAt: clock.now() - (120 - index) * hour }))
  })
  const counted = () => summarise(store.reading, everything()).orders
  const oldest = store.orders.page({ limit: 120 }).orders.at(-1)
  core.start()
  onTestFinished(() => core.stop())
  expect(counted()).toBe(50)
  // One that is not counted yet changes: it counts as it then stands.
  if (oldest)
    core.book.apply(oldest.id, { type: 'adjusted', content: { ...oldest, subtotalCents: 1 } }, staff)
  for (let round = 0; round < 30 && counted() < 120; round += 1) {
    await Promise.resolve()
    clock.advance(100)
    await Promise.resolve()
  }
  expect(counted()).toBe(120)
  expect(summarise(store.reading, everything()).subtotalCents).toBe(119 * 3_115 + 1)
  expect(store.orders.hasUncounted()).toBe(false)
})

test('a transaction that fails counts nothing, and the next one nothing of it', async () => {
  const { core, store } = await testCore()
  const fail = () =>
    core.book.change(() => {
      core.book.add(newOrder(boardOrder()), staff)
      throw new Error('the disk is full')
    })
  expect(fail).toThrow('full')
  core.book.change(() => core.book.add(newOrder(boardOrder()), staff))
  expect(summarise(store.reading, everything())).toMatchObject({ orders: 1, subtotalCents: 3_115 })
})
