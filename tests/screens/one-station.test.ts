import { expect, it } from 'vitest'
import { lineKeys } from '#shared/order/line-keys.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { openDoor, screen } from './open-door.ts'

const plan = { grill: ['Sandwiches'], bar: ['Drinks'] }
const notAllowed = { code: 'NOT_ALLOWED' }

/** An accepted order of two sandwiches (grill) and a root beer (bar), in a kitchen of stations. */
async function kitchenOfStations() {
  const door = await openDoor()
  await door.post('orders', orderDelivery({ id: 'first' }))
  const { id, locationId, lines } = door.store.orders.onBoard()[0] ?? { id: '', locationId: '', lines: [] }
  await door.own.device.saveStations({ locationId, plan })
  await door.own.orders.accept({ id, prepMinutes: 20 })
  const [cheese = '', beer = ''] = lineKeys(lines)
  const struck = () => door.store.orders.find(id)?.struck ?? []
  return { ...door, id, locationId, cheese, beer, struck }
}

it('a screen of one station strikes off and finishes its own lines, and nothing that others make', async () => {
  const { url, paired, id, cheese, beer, struck, store } = await kitchenOfStations()
  const { client } = await screen(url, await paired('Grill', 'station', 'grill'))
  for (const forbidden of [
    client.orders.strike({ id, lines: [beer], struck: true }),
    client.orders.strike({ id, lines: [cheese, beer], struck: true }),
    client.orders.stationDone({ id, station: 'bar', done: true }),
    client.orders.ready({ id }),
    client.orders.delay({ id, minutes: 5 }),
    client.orders.acknowledgeAll(),
    client.orders.undo({ id }),
    client.orders.reprint({ id, kind: 'kitchen' }),
  ])
    await expect(forbidden).rejects.toMatchObject(notAllowed)
  expect(struck()).toEqual([])
  await client.orders.strike({ id, lines: [cheese], struck: true })
  expect(struck()).toEqual([cheese])
  await client.orders.strike({ id, lines: [cheese], struck: false })
  await client.orders.stationDone({ id, station: 'grill', done: true })
  expect(struck()).toEqual([cheese])
  expect(store.history.of(id).at(-1)).toMatchObject({
    detail: { station: 'grill' },
    actor: { kind: 'staff', device: 'Grill' },
  })
})

it('the expo sees every order whole: it says when one is ready, and strikes off what is its own', async () => {
  const { url, paired, id, cheese } = await kitchenOfStations()
  const { client } = await screen(url, await paired('Pass', 'station', 'expo'))
  await expect(client.orders.strike({ id, lines: [cheese], struck: true })).rejects.toMatchObject(notAllowed)
  await expect(client.orders.stationDone({ id, station: 'grill', done: true })).rejects.toMatchObject(
    notAllowed,
  )
  expect(await client.orders.ready({ id })).toMatchObject({ status: 'ready' })
})

it('another station given by a manager holds at once, on a screen that is open; its record names it', async () => {
  const { core, url, paired, actor, id, cheese, beer, struck } = await kitchenOfStations()
  const { client } = await screen(url, await paired('Tablet', 'station', 'grill'))
  const own = await client.screens.watchOwn()
  expect((await own.next()).value).toMatchObject({ stationId: 'grill' })
  const tablet = core.screens.state().screens[0]?.id ?? ''
  core.screens.change({ id: tablet, name: 'Tablet', rights: 'station', stationId: 'bar' }, actor)
  expect((await own.next()).value).toMatchObject({ stationId: 'bar' })
  await expect(client.orders.strike({ id, lines: [cheese], struck: true })).rejects.toMatchObject(notAllowed)
  await client.orders.strike({ id, lines: [beer], struck: true })
  expect(struck()).toEqual([beer])
  expect(core.settingChanges.latest()[0]).toMatchObject({
    setting: 'screen-changed',
    before: 'Tablet station grill',
    after: 'Tablet station bar',
  })
})

it('at a station that makes nothing any more, or that nobody knows, a screen sees everything and changes nothing', async () => {
  const { core, url, paired, own, store, id, locationId, cheese } = await kitchenOfStations()
  const { client } = await screen(url, await paired('Grill', 'station', 'grill'))
  await own.device.saveStations({ locationId, plan: { bar: ['Drinks'] } })
  const board = await client.orders.watch()
  expect((await board.next()).value).toMatchObject({ orders: [{ id }] })
  const tries = () => [
    client.orders.strike({ id, lines: [cheese], struck: true }),
    client.orders.stationDone({ id, station: 'grill', done: true }),
    client.orders.ready({ id }),
  ]
  for (const forbidden of tries()) await expect(forbidden).rejects.toMatchObject(notAllowed)
  // As a store of a later version may have it.
  const screenId = core.screens.state().screens[0]?.id ?? ''
  store.transaction(() =>
    store.screens.change({ id: screenId, name: 'Grill', rights: 'station', stationId: 'tandoor' }),
  )
  for (const forbidden of tries()) await expect(forbidden).rejects.toMatchObject(notAllowed)
})
