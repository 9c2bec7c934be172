import { expect, test } from 'vitest'
import { control } from './menu-calls.ts'
import { setStage, type Stage } from './stage.ts'
import { uberToken } from './uber-visitor.ts'

const key = 'chez-loutre-centre'

async function uber(stage: Stage, method: string, path: string, body?: unknown, token?: string) {
  const authorization = `Bearer ${token ?? (await uberToken(stage.sandbox))}`
  const response = await fetch(`${stage.sandbox.uberBase}/v2/eats/stores/${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

const title = (text: string) => ({ translations: { fr: text } })
const allDay = [{ start_time: '00:00', end_time: '23:59' }]
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const item = (id: string, price: number, groups: string[] = []) => ({
  id,
  title: title(`Plat ${id}`),
  price_info: { price },
  modifier_group_ids: { ids: groups },
})
const menu = {
  menus: [
    {
      id: 'm1',
      title: title('Carte'),
      service_availability: week.map((day_of_week) => ({ day_of_week, time_periods: allDay })),
      category_ids: ['c1'],
    },
  ],
  categories: [
    {
      id: 'c1',
      title: title('Plats'),
      entities: [
        { id: 'poutine', type: 'ITEM' },
        { id: 'soupe', type: 'ITEM' },
      ],
    },
  ],
  items: [item('poutine', 1_295, ['format']), item('soupe', 795), item('regulier', 0), item('grand', 400)],
  modifier_groups: [
    {
      id: 'format',
      title: title('Format'),
      quantity_info: { quantity: { min_permitted: 1, max_permitted: 1 } },
      modifier_options: [
        { id: 'regulier', type: 'ITEM' },
        { id: 'grand', type: 'ITEM' },
      ],
    },
  ],
  display_options: { disable_item_instructions: true },
}
const until = (stage: Stage, ms: number) => ({
  suspension_info: {
    suspension: { suspend_until: Math.floor((stage.clock.now() + ms) / 1_000), reason: 'Sold out' },
  },
})

test('a menu is put at Uber Eats and read back as it was sent', async () => {
  const stage = await setStage()
  expect((await uber(stage, 'GET', `${key}/menus`)).status).toBe(404)
  expect(await uber(stage, 'PUT', `${key}/menus`, menu)).toEqual({ status: 204, body: null })
  expect(await uber(stage, 'GET', `${key}/menus`)).toEqual({ status: 200, body: menu })
})

test.each([
  ['without menus', { ...menu, menus: [] }, 'menus'],
  ['with half a cent', { ...menu, items: [item('poutine', 9.5)] }, 'price_info.price'],
  ['with a category that is not there', { ...menu, categories: [] }, 'category c1 is not in the menu'],
  ['with an item that is not there', { ...menu, items: [] }, 'item poutine is not in the menu'],
])('a menu %s is refused', async (_name, broken, words) => {
  const stage = await setStage()
  const { status, body } = await uber(stage, 'PUT', `${key}/menus`, broken)
  expect(status).toBe(400)
  expect(body.message).toContain(words)
})

test('an item is suspended until a time and comes back by itself; an option takes its item along', async () => {
  const stage = await setStage()
  await uber(stage, 'PUT', `${key}/menus`, menu)
  const shop = async () => (await control(stage, 'GET', `/shops/${key}?channel=uber-eats`)).body.shop
  expect(await shop()).toMatchObject({ channel: 'uber-eats', isLive: false, menus: [] })
  stage.sandbox.onboarding.changeUber(key, { status: 'ACTIVATED' })
  const soldOut = async () =>
    (await shop()).menus[0].categories[0].items.map((one: { isSoldOut: boolean }) => one.isSoldOut)
  expect(await soldOut()).toEqual([false, false])
  const update = (id: string, body: unknown) => uber(stage, 'POST', `${key}/menus/items/${id}`, body)
  expect((await update('soupe', until(stage, 60_000))).status).toBe(204)
  expect(await soldOut()).toEqual([false, true])
  stage.clock.advance(60_000)
  expect(await soldOut()).toEqual([false, false])
  await update('regulier', until(stage, 60_000))
  expect(await soldOut()).toEqual([false, false])
  await update('grand', until(stage, 60_000))
  expect(await soldOut()).toEqual([true, false])
  await update('grand', { suspension_info: { suspension: { suspend_until: 0 } } })
  expect(await soldOut()).toEqual([false, false])
  expect((await update('ghost', until(stage, 60_000))).status).toBe(404)
})

test('nobody touches a menu at Uber Eats without our key', async () => {
  const stage = await setStage()
  expect((await uber(stage, 'PUT', `${key}/menus`, menu, 'x')).status).toBe(401)
  expect((await uber(stage, 'GET', `${key}/menus`, undefined, 'x')).status).toBe(401)
})

test('trouble is staged at Uber Eats by its name only', async () => {
  const stage = await setStage()
  const token = await uberToken(stage.sandbox)
  stage.control.stageFault({ kind: 'api-500' })
  expect((await uber(stage, 'PUT', `${key}/menus`, menu, token)).status).toBe(204)
  stage.control.stageFault({ kind: 'api-429', only: 'uber', count: 1 })
  expect((await uber(stage, 'PUT', `${key}/menus`, menu, token)).status).toBe(429)
})
