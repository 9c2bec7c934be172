import { expect, it } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import { fromUber } from '#shared/uber/from-uber.ts'
import { toUber } from '#shared/uber/to-uber.ts'
import {
  carte,
  centre,
  doordash,
  menuStation,
  type MenuStation,
  reprice,
  targetAt,
  untilMenus,
  untilSoldOut,
  uberIsActive,
} from './menu-station.ts'

const uber = { locationId: centre, channel: 'uber-eats' as const, overwrite: null }

async function withUber(one: MenuStation) {
  await carte(one)
  uberIsActive(one)
}
const uberShop = ({ sandbox }: MenuStation) =>
  (sandbox.menus.shop(centre, 'uber-eats')?.menus ?? []).flatMap((menu) =>
    menu.categories.flatMap((category) => category.items),
  )

it('a menu in Uber Eats’ form and back is what Uber’s form can hold, whatever came before', () => {
  const there = fromUber(toUber(demoMenu, { language: 'fr' }), demoMenu.currency)
  const again = fromUber(toUber(there, { language: 'en' }), demoMenu.currency)
  expect(fingerprintOf(again)).toBe(fingerprintOf(there))
  expect(
    there.categories.map((category) => category.items.map((item) => [item.id, item.name, item.priceCents])),
  ).toEqual(
    demoMenu.categories.map((category) =>
      category.items.map((item) => [item.id, item.name, item.priceCents]),
    ),
  )
  expect(there.groups.map((group) => group.options.map((option) => option.id))).toEqual(
    demoMenu.groups.map((group) => group.options.map((option) => option.id)),
  )
})

it('a night that ends after midnight is two periods at Uber, each on its own day', () => {
  const late = { ...demoMenu, hours: [{ day: 'SUN' as const, start: '22:00', end: '02:00' }] }
  expect(toUber(late, { language: 'fr' }).menus[0]?.service_availability).toEqual([
    { day_of_week: 'monday', time_periods: [{ start_time: '00:00', end_time: '02:00' }] },
    { day_of_week: 'sunday', time_periods: [{ start_time: '22:00', end_time: '23:59' }] },
  ])
})

it('an option that costs something else elsewhere keeps both prices', () => {
  const option = { name: 'Frites', pickupCents: null, active: true, isDefault: false, groupIds: [] }
  const group = { min: 0, max: 1, free: 0, active: true }
  const menu = {
    ...demoMenu,
    groups: [
      { ...group, id: 'a', name: 'A', options: [{ ...option, id: 'o', priceCents: 100 }] },
      { ...group, id: 'b', name: 'B', options: [{ ...option, id: 'o', priceCents: 200 }] },
    ],
  }
  const there = fromUber(toUber(menu, { language: 'fr' }), 'CAD')
  expect(there.groups.map((one) => one.options.map((it) => [it.id, it.priceCents]))).toEqual([
    [['o', 100]],
    [['o', 200]],
  ])
})

it('one publish goes to DoorDash and Uber Eats, each proven by its own reading', async () => {
  const one = await menuStation()
  await withUber(one)
  const menu = await reprice(one, await carte(one), 2_100)
  await one.client.menus.publish({
    menuId: menu.id,
    version: menu.version,
    targets: [doordash(centre), uber],
  })
  const state = await untilMenus(one.client, (now) =>
    (['doordash', 'uber-eats'] as const).every(
      (channel) => targetAt(now, centre, channel).export?.state === 'accepted',
    ),
  )
  expect(targetAt(state, centre, 'uber-eats').published?.version).toBe(menu.version)
  expect(uberShop(one)[0]?.priceCents).toBe(2_100)
})

it('an 86 applies to every channel that sells it, and a menu published to Uber Eats carries it along', async () => {
  const one = await menuStation()
  await withUber(one)
  const menu = await carte(one)
  const publish = ({ id, version }: { id: string; version: number }) =>
    one.client.menus.publish({ menuId: id, version, targets: [uber] })
  await publish(menu)
  await untilMenus(one.client, (now) => targetAt(now, centre, 'uber-eats').published !== null)
  const item = menu.document.categories[0]?.items[0]
  const what = { kind: 'item' as const, id: item?.id ?? '', locationIds: [centre] }
  const taken = await one.staff.soldOut.take({ ...what, until: { type: 'further-notice' } })
  expect(taken.map((it) => it.channel).toSorted()).toEqual(['doordash', 'uber-eats'])
  await untilSoldOut(one.staff, (now) => now.soldOut.every((it) => it.state === 'confirmed'))
  expect(uberShop(one)[0]?.isSoldOut).toBe(true)

  const next = await reprice(one, menu, 2_200)
  await publish(next)
  await untilMenus(
    one.client,
    (now) => targetAt(now, centre, 'uber-eats').published?.version === next.version,
  )
  expect(uberShop(one)[0]).toMatchObject({ priceCents: 2_200, isSoldOut: true })
  await one.staff.soldOut.bringBack(what)
  await untilSoldOut(one.staff, (now) => now.soldOut.length === 0)
  expect(uberShop(one)[0]?.isSoldOut).toBe(false)
})

it('does not say since when it stands as it does before anything was done here, and says it from the first step on', async () => {
  const one = await menuStation()
  const since = () =>
    one.core.integrations
      .state()
      .integrations.find(({ locationId, channel }) => locationId === centre && channel === 'uber-eats')?.since
  expect(since()).toBeNull()
  await withUber(one)
  expect(since()).toEqual(expect.any(Number))
})
