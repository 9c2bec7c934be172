import { expect, it } from 'vitest'
import {
  carte,
  centre,
  doordash,
  handClock,
  menuSandbox,
  menuStation,
  type MenuStation,
  priceAtDoorDash,
  reprice,
  targetAt,
  turn,
  untilMenus,
} from './menu-station.ts'

const at = { locationId: centre, channel: 'doordash' as const }

/** Somebody changes the price of the first dish in DoorDash's own menu manager. */
function changeOutside({ sandbox }: MenuStation, itemId: string, priceCents: number) {
  sandbox.menus.changeOutside(centre, { kind: 'item-price', itemId, priceCents })
}
const firstDish = (menu: { document: { categories: { items: { id: string; name: string }[] }[] } }) => {
  const dish = menu.document.categories[0]?.items[0]
  if (!dish) throw new Error('the menu has no dish')
  return dish
}

it('a fresh demo shows its menu as published, nothing changed outside (R27)', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  const state = await untilMenus(one.client, () => true)
  expect(targetAt(state, centre)).toMatchObject({
    published: { menuId: menu.id, version: menu.version },
    outside: null,
    obstacle: null,
    export: null,
    onFile: { name: menu.document.name, categoryCount: menu.document.categories.length },
  })
})

it('a change at DoorDash is noticed within a quarter of an hour, shown side by side, and never overwritten unseen (R27)', async () => {
  const clock = handClock()
  const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
  const menu = await carte(one)
  const dish = firstDish(menu)
  changeOutside(one, dish.id, 4_321)
  const from = clock.now()
  await turn(one, clock, () => one.store.menusOnFile.find(centre, 'doordash')?.noticedAt !== null, 30_000)
  expect(clock.now() - from).toBeLessThanOrEqual(15 * 60_000 + 30_000)

  const { menus } = await one.signIn()
  const compared = await menus.compare({ ...at, menuId: menu.id })
  expect(compared.changes).toContainEqual(
    expect.objectContaining({
      kind: 'changed',
      thing: 'item',
      name: dish.name,
      field: 'price',
      after: 4_321,
    }),
  )
  const publish = (overwrite: string | null) =>
    menus.publish({
      menuId: menu.id,
      version: menu.version,
      targets: [doordash(centre, overwrite)],
    })
  await expect(publish(null)).rejects.toMatchObject({
    code: 'OUTSIDE_CHANGES',
    data: { targets: [{ locationId: centre, fingerprint: compared.fingerprint }] },
  })
  // It is changed once more after it was looked at: what nobody saw is not overwritten.
  changeOutside(one, dish.id, 4_444)
  await expect(publish(compared.fingerprint)).rejects.toMatchObject({ code: 'OUTSIDE_CHANGES' })
  const { fingerprint } = await menus.compare({ ...at, menuId: menu.id })
  await publish(fingerprint)
  await turn(one, clock, () => one.store.menuExports.last(centre, 'doordash')?.export.state === 'accepted')
  expect(targetAt(one.core.menus.state(), centre).outside).toBeNull()
  expect(priceAtDoorDash(one, centre)).not.toEqual([4_444])
})

it('a change made just before publishing is noticed right then', async () => {
  const one = await menuStation()
  const menu = await reprice(one, await carte(one), 1_700)
  changeOutside(one, firstDish(menu).id, 4_321)
  await expect(
    one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] }),
  ).rejects.toMatchObject({ code: 'OUTSIDE_CHANGES' })
  expect(priceAtDoorDash(one, centre)).toEqual([4_321])
})

it('a change made while the network was away ends the export instead of being overwritten', async () => {
  const clock = handClock()
  const one = await menuStation({ clock, sandbox: await menuSandbox({ clock }) })
  const menu = await reprice(one, await carte(one), 1_700)
  one.unplug()
  await one.client.menus.publish({ menuId: menu.id, version: menu.version, targets: [doordash(centre)] })
  changeOutside(one, firstDish(menu).id, 4_321)
  clock.advance(60_000)
  one.plugIn()
  const last = () => one.store.menuExports.last(centre, 'doordash')?.export
  await turn(one, clock, () => last()?.state === 'failed')
  expect(last()?.failure?.code).toBe('changed-outside')
  expect(priceAtDoorDash(one, centre)).toEqual([4_321])
  expect(targetAt(one.core.menus.state(), centre).outside).not.toBeNull()
})

it('is taken over into the draft as a version of its own, and is then ours', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  changeOutside(one, firstDish(menu).id, 4_321)
  await one.client.menus.refresh()
  const { outside } = targetAt(one.core.menus.state(), centre)
  const wish = { ...at, menuId: menu.id }
  await expect(one.client.menus.takeOver({ ...wish, fingerprint: 'another' })).rejects.toMatchObject({
    code: 'CHANGED_AGAIN',
  })
  const taken = await one.client.menus.takeOver({ ...wish, fingerprint: outside?.fingerprint ?? '' })
  expect(taken.document.categories[0]?.items[0]?.priceCents).toBe(4_321)
  expect((await one.client.menus.history({ menuId: menu.id }))[0]?.label).toBe('taken-over')
  expect(targetAt(one.core.menus.state(), centre)).toMatchObject({
    outside: null,
    published: { menuId: menu.id, version: taken.version },
  })
  expect((await one.client.menus.compare(wish)).changes).toEqual([])
})

it('a menu of their own has to be looked at before the first of ours replaces it', async () => {
  const sandbox = await menuSandbox()
  const first = sandbox.menus.menus(centre)?.[0]?.document?.menu.categories[0]?.items?.[0]
  sandbox.menus.changeOutside(centre, {
    kind: 'item-price',
    itemId: String(first?.merchant_supplied_id),
    priceCents: 5_000,
  })
  const one = await menuStation({ sandbox })
  const menu = await carte(one)
  const publish = (overwrite: string | null) =>
    one.client.menus.publish({
      menuId: menu.id,
      version: menu.version,
      targets: [doordash(centre, overwrite)],
    })
  // Known from the first look on: nothing of ours was changed there.
  expect(targetAt(one.core.menus.state(), centre)).toMatchObject({ outside: null, published: null })
  const refused = await publish(null).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'OUTSIDE_CHANGES' })
  const { fingerprint } = await one.client.menus.compare({ ...at, menuId: menu.id })
  await publish(fingerprint)
  await untilMenus(one.client, (now) => targetAt(now, centre).export?.state === 'accepted')
})

it('a connected channel is imported: its menu, its problems, and what it would change (R64, R67 to R70)', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  changeOutside(one, firstDish(menu).id, 4_321)
  const read = await one.client.menus.readFromChannel({ ...at, intoMenuId: menu.id })
  expect(read.changes).toContainEqual(expect.objectContaining({ field: 'price', after: 4_321 }))
  expect(new Set(read.changes.map((change) => change.id))).toEqual(new Set([firstDish(menu).id]))
  expect(read.problems.filter((problem) => problem.severity === 'error')).toEqual([])
  expect(read.document.categories[0]?.items[0]?.priceCents).toBe(4_321)
  expect((await one.client.menus.readFromChannel(at)).changes).toEqual([])

  const { document } = read
  const made = await one.client.menus.create({ name: document.name, currency: 'CAD', document })
  expect((await one.client.menus.history({ menuId: made.id }))[0]?.label).toBe('imported')
  // It is exactly what Centre shows: from now on a change there is one to a menu of ours.
  const { version } = made
  expect(targetAt(one.core.menus.state(), centre)).toMatchObject({
    published: { menuId: made.id, version },
    outside: null,
  })
  const nowhere = { locationId: 'nowhere', channel: 'doordash' as const }
  await expect(one.client.menus.readFromChannel(nowhere)).rejects.toMatchObject({ code: 'NO_MENU' })
  one.unplug()
  await expect(one.client.menus.readFromChannel(at)).rejects.toMatchObject({ code: 'UNREACHABLE' })
})

it('what was seen is remembered over a restart', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  changeOutside(one, firstDish(menu).id, 4_321)
  await one.client.menus.refresh()
  const before = targetAt(one.core.menus.state(), centre)
  await one.close()
  const again = await menuStation({ sandbox: one.sandbox, dataDir: one.dataDir })
  const state = await untilMenus(again.client, (now) => targetAt(now, centre).outside !== null)
  expect(targetAt(state, centre).outside).toEqual(before.outside)
  expect(targetAt(state, centre).published).toEqual(before.published)
})
