import { expect, it } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import type { Channel } from '#shared/channel.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { itemsOf, type Menu, type MenuItem } from '#shared/menu/menu.ts'
import { allDay } from '#shared/order/all-day.ts'
import { type KitchenStation, partsAt } from '#shared/order/stations.ts'
import { testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { dish, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

const locationId = 'chez-loutre-centre'
const anyItem = itemsOf(demoMenu)[0] as MenuItem

/** A menu of these categories, each with its dishes by id. */
function menuOf(categories: Record<string, Record<string, string>>): Menu {
  return {
    ...demoMenu,
    groups: [],
    categories: Object.entries(categories).map(([name, dishes]) => ({
      id: name,
      name,
      active: true,
      items: Object.entries(dishes).map(([id, called]) => ({ ...anyItem, id, name: called, groupIds: [] })),
    })),
  }
}

const carte = menuOf({
  Sandwiches: { 'itm-gc': 'Grilled Cheese', 'itm-club': 'Club' },
  Drinks: { 'itm-cola': 'Cola', 'itm-float': 'Float' },
  Desserts: { 'itm-float-2': 'Float' },
})

/** A station whose kitchen has a grill and a bar, with this menu on file; `ordered` answers an accepted order of Uber's. */
async function kitchen(menu: Menu = carte, channel: Channel = 'doordash') {
  const uber = await uberServer()
  const station = await testCore({ uber: uber.access })
  const { core, store } = station
  core.stationPlans.save(locationId, { grill: ['Sandwiches'], bar: ['Drinks'] })
  const shows = (shown: Menu, fingerprint: string) =>
    store.menusOnFile.save(
      {
        locationId,
        channel,
        readAt: 1,
        fingerprint,
        platformMenuId: null,
        knownFingerprint: fingerprint,
        noticedAt: null,
        published: null,
      },
      shown,
    )
  shows(menu, 'first')
  const find = (of: Channel, id: string) => {
    const order = store.orders.findByPlatformId(of, id)
    if (!order) throw new Error(`${id} has not come`)
    return order
  }
  const accept = (of: Channel, id: string) =>
    core.book.apply(find(of, id).id, { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
  const uberOrder = (number: number, ...items: ReturnType<typeof dish>[]) => {
    const body = suite(number, { carts: [{ id: 'crt-1', items }] })
    const { id } = body['order'] as { id: string }
    uber.orders.set(readPath(id), body)
    return id
  }
  const ordered = async (number: number, ...items: ReturnType<typeof dish>[]) => {
    const id = uberOrder(number, ...items)
    await deliver(station.url, webhook(id))
    await until(() => find('uber-eats', id))
    accept('uber-eats', id)
    return id
  }
  const lines = (id: string) => find('uber-eats', id).lines.map(({ name, category }) => [name, category])
  /** How many of what a screen of the kitchen counts. */
  const seenAt = (at: KitchenStation) =>
    allDay(partsAt(core.board(), at, core.stationPlans.all()), core.clock.now()).map(
      ({ count, name }) => `${count} ${name}`,
    )
  return { ...station, uber, find, accept, uberOrder, ordered, lines, seenAt, shows }
}

it('a dish goes to the same station and the same category of the reports whichever channel it was ordered at', async () => {
  const one = await kitchen()
  await one.post(
    'orders',
    orderDelivery({
      id: 'd1',
      categories: [
        {
          name: 'Sandwiches',
          items: [{ name: 'Grilled Cheese', merchant_supplied_id: 'itm-gc', price: 1095, quantity: 1 }],
        },
      ],
    }),
  )
  one.accept('doordash', 'd1')
  await one.ordered(1, dish('itm-gc', 'Grilled Cheese', 2))
  expect(one.seenAt('grill')).toEqual(['3 Grilled Cheese'])
  expect(one.seenAt('bar')).toEqual([])
  const day = (inHours: number) => new Date(Date.now() + inHours * 3_600_000).toISOString().slice(0, 10)
  const span = ['--from', day(-48), '--to', day(48)]
  const report = await runCli(['reports', 'summary', '--data', one.dataDir, '--by', 'category', ...span])
  expect(report).toMatchObject({ rows: [{ key: 'Sandwiches', items: 3 }] })
})

it('a dish is found by its id, else by its name without regard to capitals, on whichever menu of the place', async () => {
  const one = await kitchen(carte, 'uber-eats')
  const id = await one.ordered(2, dish('itm-gc', 'Toast'), dish('itm-club', 'Club'), dish('x', 'COLA'))
  expect(one.lines(id)).toEqual([
    ['Toast', 'Sandwiches'],
    ['Club', 'Sandwiches'],
    ['COLA', 'Drinks'],
  ])
})

it('a dish no menu knows, or several categories have, is seen by every station of the kitchen', async () => {
  const one = await kitchen()
  const id = await one.ordered(3, dish('x', 'Special'), dish('y', 'Float'), dish('itm-cola', 'Cola'))
  expect(one.lines(id)).toEqual([
    ['Special', null],
    ['Float', null],
    ['Cola', 'Drinks'],
  ])
  expect(one.seenAt('grill').toSorted()).toEqual(['1 Float', '1 Special'])
  expect(one.seenAt('bar').toSorted()).toEqual(['1 Cola', '1 Float', '1 Special'])
})

it('another menu changes no order that was taken in: what is read again is the same', async () => {
  const one = await kitchen()
  const id = await one.ordered(4, dish('itm-gc', 'Grilled Cheese'), dish('z', 'Special'))
  one.shows(menuOf({ Toasts: { 'itm-gc': 'Grilled Cheese', z: 'Special', 'itm-tea': 'Tea' } }), 'second')
  one.uberOrder(4, dish('itm-gc', 'Grilled Cheese'), dish('z', 'Special'))
  await deliver(one.url, webhook(id, { eventId: 'again' }))
  await until(() => expect(one.uber.asked.filter(({ path }) => path === readPath(id))).toHaveLength(2))
  await one.core.fetching.idle()
  expect(one.find('uber-eats', id).revision).toBe(1)
  one.uberOrder(4, dish('itm-gc', 'Grilled Cheese'), dish('z', 'Special'), dish('itm-tea', 'Tea'))
  await deliver(one.url, webhook(id, { eventId: 'changed' }))
  await until(() => expect(one.find('uber-eats', id).revision).toBe(2))
  expect(one.lines(id)).toEqual([
    ['Grilled Cheese', 'Sandwiches'],
    ['Special', null],
    ['Tea', 'Toasts'],
  ])
})

it('a line of DoorDash that comes without a category is looked up too, also when the order changes', async () => {
  const one = await kitchen()
  const items = [{ name: 'Cola', merchant_supplied_id: 'itm-cola', price: 200, quantity: 1 }]
  const { order } = orderDelivery({ id: 'd2', categories: [{ name: '', items }] })
  await one.post('orders', { event: { type: 'OrderCreate', status: 'NEW' }, order })
  expect(one.find('doordash', 'd2').lines).toMatchObject([{ name: 'Cola', category: 'Drinks' }])
  const more = [...items, { name: 'Club', merchant_supplied_id: 'itm-club', price: 900, quantity: 1 }]
  await one.post('orders', {
    event: { type: 'OrderAdjust' },
    order: { ...order, categories: [{ name: '', items: more }] },
  })
  expect(one.find('doordash', 'd2').lines).toMatchObject([{ category: 'Drinks' }, { category: 'Sandwiches' }])
})
