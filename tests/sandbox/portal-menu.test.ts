import { expect, test } from 'vitest'
import { menuCalls } from './menu-calls.ts'
import { centre } from './merchant.ts'
import { setStage } from './stage.ts'
import { createVisitor, type Visitor } from './visitor.ts'

const path = `/portal/merchant/stores/${centre}/menu`

async function change(visitor: Visitor, action: 'item' | 'hours', fields: Record<string, string>) {
  await visitor.open(path)
  return visitor.submit(fields, { action: `${path}/${action}` })
}

test('a price or a name changed in the Menu Manager is what customers see, and nobody tells the app (R27)', async () => {
  const stage = await setStage()
  const { read, mainId } = menuCalls(stage)
  const visitor = createVisitor(stage.sandbox)
  const store = await visitor.open(`/portal/merchant/stores/${centre}`)
  expect(store.text).toContain(`href="${path}"`)
  const menu = await mainId()
  const item = { menu, item: 'itm-poutine', name: ' Poutine <royale> ', price: '14,5' }
  const saved = await change(visitor, 'item', item)
  expect(saved.text).toContain('Saved. Customers see it now.')
  expect(saved.text).toContain('value="Poutine &lt;royale&gt;"')
  const find = async (id: string) =>
    (await read())[0]?.menu.categories
      .flatMap((category) => category.items ?? [])
      .find((one) => one.merchant_supplied_id === id)
  expect(await find('itm-poutine')).toMatchObject({ name: 'Poutine <royale>', price: 1_450 })
  expect((await change(visitor, 'item', { ...item, price: 'free' })).text).toContain('not a number')
  expect((await change(visitor, 'item', { ...item, name: ' ' })).text).toContain('needs a name')
  expect(await find('itm-poutine')).toMatchObject({ price: 1_450 })
  expect((await change(visitor, 'item', { ...item, do: 'remove' })).text).toContain('off the menu')
  expect(await find('itm-poutine')).toBeUndefined()
  expect((await change(visitor, 'item', item)).text).toContain('not on the menu any more')
  expect(stage.intake.heard).toEqual([])
})

test('hours changed in the Menu Manager are those on file', async () => {
  const stage = await setStage()
  const { read, mainId } = menuCalls(stage)
  const visitor = createVisitor(stage.sandbox)
  const menu = await mainId()
  const saved = await change(visitor, 'hours', { menu, day: 'MON', start: '09:00', end: '01:30' })
  expect(saved.text).toContain('The hours are saved.')
  const monday = [{ day_index: 'MON', start_time: '09:00:00', end_time: '01:30:00' }]
  expect((await read())[0]?.open_hours).toEqual(monday)
  await change(visitor, 'hours', { menu, day: '', start: '', end: '' })
  expect((await read())[0]?.open_hours).toEqual([])
})

test('the Menu Manager shows what is sold out, and speaks French too', async () => {
  const stage = await setStage()
  await menuCalls(stage).setSale('items', [{ merchant_supplied_id: 'itm-poutine', is_active: false }])
  const visitor = createVisitor(stage.sandbox, { 'accept-language': 'fr' })
  const { text } = await visitor.open(path)
  expect(text).toContain('Gestionnaire de menus')
  expect(text).toContain('Épuisé')
  expect(text).toContain('href="/shop/chez-loutre-centre"')
  expect((await visitor.open('/portal/merchant/stores/1/menu')).status).toBe(404)
})
