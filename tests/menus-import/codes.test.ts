import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { intoExisting } from '../../src/renderer/office/menus/create/into-existing.ts'
import { outcomeOf } from '../../src/renderer/office/menus/import/reading/outcome.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'
import { summaryOf } from '../../src/renderer/office/menus/import/reading/summary.ts'
import {
  carte,
  centre,
  doordash,
  menuStation,
  targetAt,
  untilMenus,
  untilSoldOut,
} from '../menus/menu-station.ts'

async function menuIn(name: string): Promise<Menu> {
  const file = readFileSync(new URL(`../fixtures/spreadsheets/${name}`, import.meta.url))
  const read = await readFile(new Uint8Array(file), name)
  const sheet = read.ok ? read.sheets[0] : undefined
  if (!sheet) throw new Error(`${name} was not read`)
  const { mapping, headerRow } = summaryOf(sheet)
  const about = { type: 'menu', sheet: 0, withHidden: false, currency: 'CAD', name: 'Thalis' } as const
  const outcome = outcomeOf(sheet.table, { ...about, mapping, headerRow })
  if (!outcome.isWhole) throw new Error(`${name} has bad cells`)
  return outcome.menu
}

it('codes that lost their zeros in a spreadsheet leave an 86 where it is (B14, R65)', async () => {
  const one = await menuStation()
  const { document } = await carte(one)
  const { hours, specialDays } = document
  const first = await menuIn('codes-with-zeros.csv')
  const menu = await one.client.menus.create({
    name: 'Thalis',
    currency: 'CAD',
    document: { ...first, hours, specialDays },
  })
  const publish = async (version: number) => {
    const { outside } = targetAt(await untilMenus(one.client, () => true), centre)
    const shown = one.store.menusOnFile.find(centre, 'doordash')?.fingerprint ?? null
    const targets = [doordash(centre, outside?.fingerprint ?? shown)]
    await one.client.menus.publish({ menuId: menu.id, version, targets })
    await untilMenus(one.client, (now) => {
      const { published } = targetAt(now, centre)
      return published?.menuId === menu.id && published.version === version
    })
    await one.core.menus.idle()
  }
  await publish(menu.version)
  const what = { kind: 'item' as const, id: '0017', locationIds: [centre] }
  await one.staff.soldOut.take({ ...what, until: { type: 'further-notice' } })
  await untilSoldOut(one.staff, (state) => state.soldOut[0]?.state === 'confirmed')

  const { document: joined, recognised } = intoExisting(
    (await one.client.menus.open({ menuId: menu.id })).document,
    await menuIn('codes-without-zeros.csv'),
  )
  expect(recognised).toEqual([
    { name: 'Chicken thali', kept: '0017', given: '17' },
    { name: 'Lamb thali', kept: '0020', given: '20' },
    { name: 'Lassi', kept: '7E10', given: '7.00E+10' },
    { name: 'Chai', kept: '100000000000000012', given: '1E+17' },
  ])
  const { version } = await one.client.menus.save({
    menuId: menu.id,
    baseVersion: menu.version,
    document: joined,
  })
  await publish(version)
  expect(itemsOf(joined).map(({ id, priceCents }) => [id, priceCents])).toContainEqual(['0020', 2150])
  expect(one.store.soldOut.all()).toMatchObject([{ sellableId: '0017', state: 'confirmed' }])
  const shop = one.sandbox.menus.shop(centre)
  const sold = shop?.menus.flatMap(({ categories }) => categories.flatMap(({ items }) => items)) ?? []
  expect(sold.filter(({ isSoldOut }) => isSoldOut).map(({ id }) => id)).toEqual(['0017'])
})
