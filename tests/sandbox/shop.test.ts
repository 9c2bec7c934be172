import { expect, test } from 'vitest'
import { control, itemAt, menuCalls, menuWith } from './menu-calls.ts'
import { orderOf, setStage, type Stage } from './stage.ts'
import type { Shop } from '#sandbox/contract/shop.ts'

async function shopOf(stage: Stage, path = 'chez-loutre-centre'): Promise<Shop> {
  return (await control(stage, 'GET', `/shops/${path}`)).body.shop
}
async function itemOf(stage: Stage, id: string) {
  const shop = await shopOf(stage)
  return shop.menus
    .flatMap((menu) => menu.categories.flatMap((one) => one.items))
    .find((item) => item.id === id)
}
const off = (id: string) => [{ merchant_supplied_id: id, is_active: false }]
const on = (id: string) => [{ merchant_supplied_id: id, is_active: true }]

test('the shop shows what the store sells, and nothing of a store that is not live', async () => {
  const stage = await setStage()
  const shop = await shopOf(stage)
  expect(shop).toMatchObject({ name: 'Chez Loutre · Centre', isLive: true, pausedUntil: null })
  expect(shop.menus[0]?.categories.map((category) => category.name)).toContain('Plats')
  expect(await itemOf(stage, 'itm-poutine')).toMatchObject({
    name: 'Poutine classique',
    priceCents: 1_295,
    isSoldOut: false,
    groups: [
      { name: 'Format', min: 1, options: [{ name: 'Régulier' }, { name: 'Grand', priceCents: 400 }] },
      {},
    ],
  })
  expect(await shopOf(stage, '2390655')).toMatchObject({ isLive: false, menus: [] })
  expect((await control(stage, 'GET', '/shops/nowhere')).status).toBe(404)
  expect((await control(stage, 'GET', '/shops')).body.shops).toMatchObject([
    { key: 'chez-loutre-centre', isLive: true, soldOut: 0 },
    { isLive: false },
    { isLive: false },
  ])
})

test('what is sold out is struck from sale in the shop, and back when it is brought back', async () => {
  const stage = await setStage()
  const { setSale } = menuCalls(stage)
  await setSale('items', off('itm-poutine'))
  expect((await itemOf(stage, 'itm-poutine'))?.isSoldOut).toBe(true)
  expect((await itemOf(stage, 'itm-croque'))?.isSoldOut).toBe(false)
  await setSale('items', on('itm-poutine'))
  expect((await itemOf(stage, 'itm-poutine'))?.isSoldOut).toBe(false)
})

test('a required group with nothing left takes the item off; one option left keeps it (section 12)', async () => {
  const stage = await setStage()
  const { setSale } = menuCalls(stage)
  await setSale('item_options', off('opt-regulier'))
  expect(await itemOf(stage, 'itm-poutine')).toMatchObject({
    isSoldOut: false,
    groups: [{ options: [{ isSoldOut: true }, { isSoldOut: false }] }, {}],
  })
  await setSale('item_options', off('opt-grand'))
  expect((await itemOf(stage, 'itm-poutine'))?.isSoldOut).toBe(true)
  // Not required: the item stays.
  await setSale('item_options', [...off('opt-ranch'), ...off('opt-chipotle')])
  expect((await itemOf(stage, 'itm-fromage-grains'))?.isSoldOut).toBe(false)
})

test('an option whose own required group is sold out is sold out with it', async () => {
  const stage = await setStage()
  await menuCalls(stage).setSale('item_options', [...off('opt-erable'), ...off('opt-moutarde')])
  const croque = await itemOf(stage, 'itm-croque')
  expect(croque?.isSoldOut).toBe(false)
  expect(croque?.groups[0]?.options.map((option) => [option.id, option.isSoldOut])).toEqual([
    ['opt-frites', false],
    ['opt-salade', true],
    ['opt-soupe-tomate', false],
  ])
})

test('an item with active false is not in the shop, and its suspension is another switch', async () => {
  const stage = await setStage()
  const { replace, mainId, hears, setSale, sale } = menuCalls(stage)
  const id = await mainId()
  await setSale('items', off('itm-poutine'))
  await replace(
    id,
    menuWith((changed) => (itemAt(changed, 1, 0).active = false)),
  )
  stage.clock.advance(2_000)
  await hears()
  expect(await itemOf(stage, 'itm-poutine')).toBeUndefined()
  await replace(id, menuWith())
  stage.clock.advance(2_000)
  await hears(2)
  expect((await itemOf(stage, 'itm-poutine'))?.isSoldOut).toBe(true)
  expect((await sale('item')).body).toHaveLength(1)
})

test('a duplicate menu shows twice', async () => {
  const stage = await setStage()
  const { create, hears } = menuCalls(stage)
  await create(menuWith())
  stage.clock.advance(2_000)
  await hears()
  expect((await shopOf(stage)).menus).toHaveLength(2)
})

test('a paused store says until when', async () => {
  const stage = await setStage()
  await control(stage, 'POST', '/stores/chez-loutre-centre/pause', { minutes: 10 })
  expect((await shopOf(stage)).pausedUntil).toBe(stage.clock.now() + 600_000)
})

test('the shop is live: what changes is heard without asking', async () => {
  const stage = await setStage()
  const abort = new AbortController()
  const { body } = await fetch(`${stage.sandbox.url}/control/shops/chez-loutre-centre/events`, {
    signal: abort.signal,
  })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const heard = async (wanted: string) => {
    for (let text = ''; ;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      text += value ?? ''
      if (text.includes(wanted)) return
      if (done) throw new Error(`never heard ${wanted}`)
    }
  }
  await heard('event: shop')
  await menuCalls(stage).setSale('items', off('itm-poutine'))
  await heard('"isSoldOut":true')
  abort.abort()
})

test('orders placed by themselves have nothing sold out in them', async () => {
  const stage = await setStage()
  const { setSale } = menuCalls(stage)
  await setSale('items', off('itm-poutine'))
  await setSale('items', off('itm-grilled-cheese'))
  await setSale('item_options', off('opt-frites'))
  for (const preset of ['eighty-lines', 'group', 'three-deep', 'everyday'] as const) {
    const order = orderOf(stage.control.place({ preset }))
    expect(order.lines.length).toBeGreaterThan(0)
    expect(order.body).not.toContain('itm-poutine')
    expect(order.body).not.toContain('itm-grilled-cheese')
    expect(order.body).not.toContain('opt-frites')
  }
})

test('nobody orders what is sold out; the rest of the basket comes', async () => {
  const stage = await setStage()
  const { setSale } = menuCalls(stage)
  await setSale('items', off('itm-poutine'))
  await setSale('item_options', off('opt-frites'))
  const place = (...items: object[]) => control(stage, 'POST', '/orders', { order: { items } })
  expect(await place({ itemId: 'itm-poutine' })).toMatchObject({ status: 409, body: { code: 'sold-out' } })
  expect(await place({ itemId: 'itm-croque', options: [{ name: 'Frites' }] })).toMatchObject({ status: 409 })
  const both = await place({ itemId: 'itm-poutine' }, { itemId: 'itm-cretons' })
  expect(both.body.order.lines).toMatchObject([{ itemId: 'itm-cretons' }])
  const { body } = await place({ itemId: 'itm-croque', required: true })
  expect(body.order.lines[0].options).toMatchObject([
    { name: 'Salade verte' },
    { name: 'À l’érable', depth: 2 },
  ])
})

test('an old basket has what is sold out in it', async () => {
  const stage = await setStage()
  const { setSale } = menuCalls(stage)
  await setSale('item_options', off('opt-avoine'))
  const option = await control(stage, 'POST', '/orders', { preset: 'everyday', oldBasket: true })
  expect(option.body.order.body).toContain('opt-avoine')
  await setSale('items', off('itm-moules'))
  const item = await control(stage, 'POST', '/orders', { preset: 'everyday', oldBasket: true })
  expect(item.body.order.lines[0]).toMatchObject({ itemId: 'itm-moules' })
  const wished = { order: { items: [{ itemId: 'itm-moules' }] }, oldBasket: true }
  expect((await control(stage, 'POST', '/orders', wished)).status).toBe(201)
})

test('when the whole menu is sold out, nobody orders at all', async () => {
  const stage = await setStage()
  const { setSale, replace, mainId, hears } = menuCalls(stage)
  const small = menuWith((changed) => {
    changed.menu.categories = [{ name: 'Plats', items: [{ ...itemAt(changed, 0, 1), extras: [] }] }]
  })
  await replace(await mainId(), small)
  stage.clock.advance(2_000)
  await hears()
  // Every order is of the one item there is.
  const order = orderOf(stage.control.place({ preset: 'three-deep' }))
  expect(new Set(order.lines.map((line) => line.itemId))).toEqual(new Set(['itm-soupe-pois']))
  await setSale('items', off('itm-soupe-pois'))
  expect(stage.control.place({ preset: 'everyday' })).toMatchObject({ ok: false, refusal: 'sold-out' })
})
