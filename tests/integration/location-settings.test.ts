import { safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { addLocation, olderStore } from '../support/older-store.ts'

const centre = 'chez-loutre-centre'

async function station() {
  const clock = handClock()
  const { core, store, post } = await testCore({ clock })
  const screens = dashboard(core)
  const { client } = await screens.signIn()
  const here = () => {
    const location = core.locations.get(centre)
    if (!location) throw new Error('the location is gone')
    return location
  }
  const deliver = async (id: string) => {
    const { body } = await post('orders', orderDelivery({ id }))
    return (await screens.staff.orders.show({ id: String(body['merchant_supplied_id']) })).order.status
  }
  return { clock, core, store, client, here, deliver, ...screens }
}

it('of two managers in one setting the second is told who was first, and nothing is overwritten', async () => {
  const { client, here } = await station()
  const { id, revision } = here()
  await client.device.saveLocation({ id, revision, defaultPrepMinutes: 25 })
  const { error } = await safe(
    client.device.saveLocation({ id, revision, name: 'Other', defaultPrepMinutes: 40 }),
  )
  expect(error).toMatchObject({ code: 'CHANGED', data: { by: 'Camille', at: expect.any(Number) } })
  expect(here()).toMatchObject({ name: 'Centre', defaultPrepMinutes: 25, revision: revision + 1 })
  expect(await client.device.settingChanges()).toHaveLength(1)
})

it('of two managers at what tickets look like, the second is told, and saves it knowingly', async () => {
  const { client, core } = await station()
  const { designs: seen } = await client.printing.designs()
  const large = { ...seen, kitchen: { ...seen.kitchen, items: 'large' as const } }
  const scanned = { ...seen, customer: { ...seen.customer, qr: true } }
  await client.printing.saveDesigns({ designs: large, seen })
  const second = await safe(client.printing.saveDesigns({ designs: scanned, seen }))
  expect(second.error).toMatchObject({ code: 'CHANGED', data: { by: 'Camille', at: expect.any(Number) } })
  expect(core.printing.designs.all()).toEqual(large)
  // The same choice twice is no quarrel.
  await client.printing.saveDesigns({ designs: large, seen })
  await client.printing.saveDesigns({ designs: scanned, seen: large })
  expect(core.printing.designs.all()).toEqual(scanned)
})

it('of two managers at one printer, or in one setting of the station, the second is told who changed what', async () => {
  const { client, staff, core } = await station()
  const seen = core.printing.printers()[0]
  if (!seen) throw new Error('no printer')
  await client.printing.save({ ...seen, name: 'Pass', seen })
  const second = await safe(client.printing.save({ ...seen, paper: 58, seen }))
  expect(second.error).toMatchObject({ code: 'CHANGED', data: { by: 'Camille', at: expect.any(Number) } })
  const now = core.printing.printers()[0]
  expect(now).toEqual({ ...seen, name: 'Pass' })
  await client.printing.save({ ...seen, paper: 58, seen: now ?? null })
  expect(core.printing.printers()[0]).toEqual({ ...seen, paper: 58 })

  const { volume } = core.settings()
  await client.device.saveSettings({ volume: 0.5, seen: { volume } })
  const other = await safe(staff.device.saveSettings({ volume: 0.9, seen: { volume } }))
  expect(other.error).toMatchObject({ code: 'CHANGED', data: { at: expect.any(Number) } })
  // Another setting is another matter, and who saw the last one may change it.
  await staff.device.saveSettings({ language: 'fr', seen: { language: null } })
  await staff.device.saveSettings({ volume: 0.9, seen: { volume: 0.5 } })
  expect(core.settings()).toMatchObject({ volume: 0.9, language: 'fr' })
  expect(
    (await client.device.settingChanges()).map(({ setting, after }) => [setting, after]).slice(0, 3),
  ).toEqual([
    ['volume', '0.9'],
    ['screen-language', 'fr'],
    ['volume', '0.5'],
  ])
})

it('a location is named, moved and given another zone, each recorded; what makes no sense is refused', async () => {
  const { client, here } = await station()
  const saved = await client.device.saveLocation({
    ...here(),
    name: ' Vieux-Port ',
    address: '1, quai',
    timeZone: 'America/Vancouver',
  })
  expect(saved).toMatchObject({ name: 'Vieux-Port', address: '1, quai', timeZone: 'America/Vancouver' })
  expect((await client.device.settingChanges()).map(({ setting, after }) => [setting, after])).toEqual([
    ['location-time-zone', 'America/Vancouver'],
    ['location-address', '1, quai'],
    ['location-name', 'Vieux-Port'],
  ])
  for (const wrong of [{ name: ' ' }, { timeZone: 'Mars/Olympus' }, { autoAcceptBelow: 0 }])
    expect((await safe(client.device.saveLocation({ ...here(), ...wrong }))).error).toMatchObject({
      code: 'BAD_REQUEST',
    })
  const noHours = { autoAcceptHours: { from: 600, until: 600 } }
  expect((await safe(client.device.saveLocation({ ...here(), ...noHours }))).error).toMatchObject({
    code: 'BAD_REQUEST',
  })
})

it('a location is added by hand, once, and not without a manager', async () => {
  const { client, staff, core } = await station()
  const added = {
    brand: 'Chez Loutre',
    name: 'Nord',
    address: '',
    timeZone: 'America/Toronto',
    country: 'CA' as const,
  }
  expect((await safe(staff.device.addLocation(added))).error).toMatchObject({ code: 'NEEDS_APPROVAL' })
  const location = await client.device.addLocation(added)
  expect(core.locations.get(location.id)).toMatchObject({ name: 'Nord', currency: 'CAD', autoAccept: false })
  expect((await safe(client.device.addLocation({ ...added, name: 'nord' }))).error).toMatchObject({
    code: 'LOCATION_EXISTS',
  })
})

it('accepts by itself within its hours and below its limit only; what comes outside of them rings', async () => {
  const { clock, client, here, deliver } = await station()
  const minute = new Date(clock.now()).toLocaleTimeString('en-GB', {
    timeZone: here().timeZone,
    hour: '2-digit',
    minute: '2-digit',
  })
  const [hours = 0, minutes = 0] = minute.split(':').map(Number)
  const now = hours * 60 + minutes
  const around = { from: (now + 1_380) % 1_440, until: (now + 60) % 1_440 }
  await client.device.saveLocation({
    ...here(),
    autoAccept: true,
    autoAcceptHours: around,
    autoAcceptBelow: 2,
  })
  expect(await deliver('one')).toBe('preparing')
  expect(await deliver('two')).toBe('preparing')
  // Two are under way.
  expect(await deliver('three')).toBe('new')
  await client.device.saveLocation({ ...here(), autoAcceptBelow: null })
  expect(await deliver('four')).toBe('preparing')
  clock.advance(2 * 3_600_000)
  expect(await deliver('five')).toBe('new')
})

it('a store of the version before accepts as it did, and counts its revisions from one', () => {
  const { dir, db } = olderStore('location-settings')
  addLocation(db)
  db.close()
  const store = openStore(dir)
  expect(store.locations.all()).toMatchObject([
    { id: 'centre', autoAccept: true, autoAcceptHours: null, autoAcceptBelow: null, revision: 1 },
  ])
  store.close()
})

it('a board shows no location there is none of: it would show no order, and nobody would know', async () => {
  const { core, staff, store, client } = await station()
  const before = core.settings()
  const unknown = await safe(staff.device.saveSettings({ boardLocationId: 'loutre-nulle-part' }))
  expect(unknown.error).toMatchObject({ code: 'UNKNOWN_LOCATION' })
  expect(core.settings()).toEqual(before)

  const added = await client.device.addLocation({
    brand: 'Chez Loutre',
    name: 'Gare',
    address: '1, place de la Gare',
    timeZone: 'America/Toronto',
    country: 'CA',
  })
  expect(await staff.device.saveSettings({ boardLocationId: added.id })).toMatchObject({
    boardLocationId: added.id,
  })
  store.transaction(() => core.locations.remove(added.id))
  expect(core.device().settings.boardLocationId).toBeNull()
  expect(
    await staff.device.saveSettings({ boardLocationId: centre, seen: { boardLocationId: null } }),
  ).toMatchObject({
    boardLocationId: centre,
  })
})
