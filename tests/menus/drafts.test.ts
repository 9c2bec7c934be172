import { expect, it } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { emptyMenu } from '#shared/menu/menu.ts'
import { mostVersions } from '#main/store/menu-versions.ts'
import {
  carte,
  handClock,
  menuSandbox,
  menuStation,
  targetAt,
  untilMenus,
  withPrice,
} from './menu-station.ts'
import { sampleDocument } from '../reports/sample-document.ts'

const minute = 60_000

it('a menu is for managers only', async () => {
  const { staff } = await menuStation()
  await expect(staff.menus.create({ name: 'Carte', currency: 'CAD' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect(await staff.soldOut.catalog()).toBeInstanceOf(Array)
})

it('a menu built from scratch lists what is missing, and its number of problems falls as they are mended (R66)', async () => {
  const { client } = await menuStation()
  const made = await client.menus.create({ name: 'Midi', currency: 'CAD' })
  expect(made.problems.map((problem) => problem.code)).toContain('menu-empty')
  const saved = await client.menus.save({
    menuId: made.id,
    baseVersion: made.version,
    document: { ...demoMenu, name: 'Midi' },
  })
  expect(saved.problems.filter((problem) => problem.severity === 'error')).toEqual([])
  const state = await untilMenus(client, (one) => one.menus.some((menu) => menu.name === 'Midi'))
  expect(state.menus.find((menu) => menu.name === 'Midi')).toMatchObject({
    errors: 0,
    version: saved.version,
  })
})

it('two screens never overwrite one another: the second is told, with the other state', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  const mine = { menuId: menu.id, baseVersion: menu.version, document: withPrice(menu.document, 1_111) }
  const saved = await one.client.menus.save(mine)
  const theirs = { ...mine, document: withPrice(menu.document, 2_222) }
  await expect(one.client.menus.save(theirs)).rejects.toMatchObject({
    code: 'CHANGED',
    data: { version: saved.version, document: mine.document },
  })
  // The answer to the first save was lost, and it is saved again: nothing changed in between.
  expect(await one.client.menus.save(mine)).toMatchObject({ version: saved.version })
})

it('the history keeps one line per sitting, and every import, restore and publish; any of them comes back', async () => {
  const clock = handClock()
  const sandbox = await menuSandbox()
  const { client } = await menuStation({ clock, sandbox })
  let { id, version } = await client.menus.create({ name: 'Carte', currency: 'CAD', document: demoMenu })
  const save = async (priceCents: number) => {
    const document = withPrice(demoMenu, priceCents)
    version = (await client.menus.save({ menuId: id, baseVersion: version, document })).version
  }
  await save(100)
  clock.advance(4 * minute)
  await save(200)
  clock.advance(4 * minute)
  await save(300)
  clock.advance(4 * minute)
  await save(400)
  const labels = async () => (await client.menus.history({ menuId: id })).map((one) => one.label)
  expect(await labels()).toEqual(['edited', 'edited', 'imported'])
  const [, sitting] = await client.menus.history({ menuId: id })
  const looked = await client.menus.lookAt({ menuId: id, version: sitting?.version ?? 0 })
  expect(looked.categories[0]?.items[0]?.priceCents).toBe(300)

  const restored = await client.menus.restore({ menuId: id, version: sitting?.version ?? 0 })
  expect(restored.document.categories[0]?.items[0]?.priceCents).toBe(300)
  expect(await labels()).toEqual(['restored', 'edited', 'edited', 'imported'])
  await expect(client.menus.restore({ menuId: id, version: 99 })).rejects.toMatchObject({
    code: 'UNKNOWN_VERSION',
  })
})

it('the history is bounded; what was published stays', async () => {
  const clock = handClock()
  const { core, store } = await menuStation({ clock })
  const { drafts } = core.menus
  const { id } = drafts.create({ name: 'Carte', currency: 'CAD', document: undefined }, 'Camille')
  drafts.markPublished(id, 1)
  for (let number = 0; number < mostVersions + 10; number += 1)
    drafts.replace(id, emptyMenu(`Carte ${number}`, 'CAD'), 'Camille', 'restored')
  const kept = store.menuVersions.of(id)
  expect(kept.length).toBe(mostVersions + 1)
  expect(kept.at(-1)).toMatchObject({ version: 1, label: 'published' })
})

it('a removed menu is gone with its history; what customers see stays', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  await one.client.menus.remove({ menuId: menu.id })
  await expect(one.client.menus.open({ menuId: menu.id })).rejects.toMatchObject({ code: 'UNKNOWN_MENU' })
  const state = await untilMenus(one.client, (now) => now.menus.length === 0)
  expect(targetAt(state, 'chez-loutre-centre')).toMatchObject({ published: null, outside: null })
  expect(targetAt(state, 'chez-loutre-centre').onFile?.itemCount).toBeGreaterThan(0)
})

it('a document of any kind is taken as a draft or refused as a whole, and breaks nothing', async () => {
  const one = await menuStation()
  const menu = await carte(one)
  const bad = { ...menu.document, hours: [{ day: 'NEVER', start: '1', end: '2' }] }
  await expect(
    one.client.menus.save({ menuId: menu.id, baseVersion: menu.version, document: bad as never }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await one.client.menus.open({ menuId: menu.id })).version).toBe(menu.version)
})

it('what is no currency is refused where it comes in: no page could write an amount in it', async () => {
  const { client } = await menuStation()
  for (const currency of ['"-"', 'A1C', '   ', 'DOLLAR']) {
    await expect(client.menus.create({ name: 'Carte', currency })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(client.reportFiles.pdf(sampleDocument({ currency }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  }
})
