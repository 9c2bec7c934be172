import { safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { addLocation, olderStore } from '../support/older-store.ts'

const centre = 'chez-loutre-centre'
const port = 'chez-loutre-port'
const today = { from: '2026-11-24', to: '2026-11-24', channel: null, currency: null }
const staff = { kind: 'staff' } as const

async function station(options: { dataDir?: string } = {}) {
  const clock = handClock(Date.parse('2026-11-24T17:40:00Z'))
  const made = await testCore({ clock, ...options })
  const { core, store, post } = made
  const screens = dashboard(core)
  const { client } = await screens.signIn()
  const state = (to: 'active' | 'disconnected' | 'qa_in_progress') =>
    core.integrations.book.put({ ...core.integrations.book.get(port, 'doordash'), state: to })
  const revision = () => core.locations.get(port)?.revision ?? 0
  return {
    ...made,
    ...screens,
    clock,
    client,
    state,
    deliver: async (id: string) => {
      await post('orders', orderDelivery({ id, store: { merchant_supplied_id: port } }))
      return store.orders.findByPlatformId('doordash', id)?.id ?? ''
    },
    /** The customer cancels, and somebody has seen it: nothing of it is under way. */
    end: (id: string) => {
      core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'platform' })
      core.book.apply(id, { type: 'ending-seen' }, staff)
    },
    remove: () => client.device.removeLocation({ id: port, revision: revision() }),
  }
}

const idsOf = (places: readonly { id: string }[]) => places.map(({ id }) => id)

it('a location that is removed is neither shown nor chosen, and its orders are read and counted as before', async () => {
  const { core, client, staff: screen, state, deliver, end, remove } = await station()
  state('active')
  const order = await deliver('a')
  end(order)
  state('disconnected')

  expect(await remove()).toMatchObject({ id: port, setAsideAt: expect.any(Number) })
  const device = core.device()
  expect([idsOf(device.locations), idsOf(device.removedLocations)]).toEqual([[centre], [port]])
  expect(core.integrations.state().integrations.map(({ locationId }) => locationId)).not.toContain(port)
  expect(core.menus.state().targets.map(({ locationId }) => locationId)).not.toContain(port)
  expect(await client.device.settingChanges()).toMatchObject([
    { setting: 'location-removed', subject: 'Chez Loutre · Port', actor: { name: 'Camille' } },
  ])

  expect(await screen.orders.show({ id: order })).toMatchObject({ order: { locationId: port } })
  const everywhere = await client.reports.overview({ ...today, locationId: null })
  expect(everywhere.locations).toMatchObject([{ locationId: port, figures: { orders: 1 } }])
  expect((await client.reports.overview({ ...today, locationId: port })).total.orders).toBe(1)
  // What is kept of its customers keeps its terms.
  expect((await client.privacy.state()).locations).toMatchObject([
    { locationId: centre },
    { locationId: port, location: 'Chez Loutre · Port' },
  ])
  // Nothing of it can be changed or chosen.
  const changed = await safe(client.device.saveLocation({ id: port, revision: 2, name: 'Quai' }))
  const shown = await safe(screen.device.saveSettings({ boardLocationId: port }))
  expect([changed.error, shown.error]).toMatchObject([
    { code: 'UNKNOWN_LOCATION' },
    { code: 'UNKNOWN_LOCATION' },
  ])
})

it('brought back it is as it was before, also after a restart', async () => {
  const { core, client, remove, close, dataDir } = await station()
  const before = core.locations.get(port)
  await remove()
  const named = {
    brand: 'Chez Loutre',
    name: 'port',
    address: '',
    timeZone: 'America/Toronto',
    country: 'CA' as const,
  }
  expect((await safe(client.device.addLocation(named))).error).toMatchObject({ code: 'LOCATION_REMOVED' })
  await close()

  const store = openStore(dataDir)
  expect(store.locations.all().map(({ id, setAsideAt }) => [id, setAsideAt !== null])).toEqual([
    [centre, false],
    [port, true],
  ])
  store.close()

  const again = await testCore({ dataDir })
  const screens = dashboard(again.core)
  const { token } = await screens.staff.session.signIn({
    email: 'camille@chez-loutre.example',
    password: 'correct horse battery',
  })
  const back = await screens.connect(token).device.bringBackLocation({ id: port })
  expect(back).toEqual({ ...before, revision: back.revision })
  const device = again.core.device()
  expect([idsOf(device.locations), idsOf(device.removedLocations)]).toEqual([[centre, port], []])
  expect(again.core.integrations.state().integrations.map(({ locationId }) => locationId)).toContain(port)
})

it('one that takes orders, is being connected or has orders under way stays, and so does the last', async () => {
  const { client, core, state, deliver, end, remove, staff: screen } = await station()
  state('active')
  expect((await safe(remove())).error).toMatchObject({
    code: 'LOCATION_IN_USE',
    data: { channels: ['doordash'], orders: 0 },
  })
  const order = await deliver('a')
  expect((await safe(remove())).error).toMatchObject({ data: { channels: ['doordash'], orders: 1 } })
  state('qa_in_progress')
  expect((await safe(remove())).error).toMatchObject({ data: { channels: ['doordash'], orders: 1 } })
  state('disconnected')
  expect((await safe(remove())).error).toMatchObject({ data: { channels: [], orders: 1 } })
  expect(idsOf(core.device().locations)).toEqual([centre, port])
  end(order)

  const byNobody = screen.device.removeLocation({ id: port, revision: 1 })
  expect((await safe(byNobody)).error).toMatchObject({ code: 'NEEDS_APPROVAL' })
  const outdated = client.device.removeLocation({ id: port, revision: 0 })
  expect((await safe(outdated)).error).toMatchObject({ code: 'CHANGED' })
  await remove()
  core.integrations.book.put({ ...core.integrations.book.get(centre, 'doordash'), state: 'disconnected' })
  const last = client.device.removeLocation({ id: centre, revision: 1 })
  expect((await safe(last)).error).toMatchObject({ code: 'LAST_LOCATION' })
  expect((await safe(remove())).error).toMatchObject({ code: 'UNKNOWN_LOCATION' })
})

it('a board that showed only this location shows all, also once it is back: no order comes unseen', async () => {
  const { core, client, staff: screen, remove } = await station()
  await screen.device.saveSettings({ boardLocationId: port })
  await remove()
  expect(core.settings().boardLocationId).toBeNull()
  await client.device.bringBackLocation({ id: port })
  expect(core.settings().boardLocationId).toBeNull()
})

it('a channel that sends its orders here after all has it shown again, for as long as it does', async () => {
  const { core, state, remove, deliver, staff: screen } = await station()
  await remove()
  state('active')
  expect(idsOf(core.device().locations)).toEqual([centre, port])
  expect(core.device().removedLocations).toEqual([])
  expect(await screen.orders.show({ id: await deliver('a') })).toMatchObject({ order: { status: 'new' } })
  state('disconnected')
  expect(idsOf(core.device().removedLocations)).toEqual([port])
})

it('in a store of the version before no location is removed', () => {
  const { dir, db } = olderStore('set-aside')
  addLocation(db)
  db.close()
  const store = openStore(dir)
  expect(store.locations.all()).toMatchObject([{ id: 'centre', setAsideAt: null }])
  store.close()
})
