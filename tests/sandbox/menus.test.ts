import { expect, test } from 'vitest'
import type { WireGroup, WireMenu } from '#shared/doordash/menu.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { toWire } from '#shared/menu/to-doordash.ts'
import { itemAt, menuCalls, menuWith } from './menu-calls.ts'
import { setStage } from './stage.ts'

const jobMs = 2_000

test('the store that is live has the demo menu on file, with its id and reference', async () => {
  const stage = await setStage()
  const [menu, ...others] = await menuCalls(stage).read()
  expect(others).toEqual([])
  expect(menu).toMatchObject({ reference: 'doordash-2390417', open_hours: toWire(demoMenu).open_hours })
  expect(menu?.id).toMatch(/^menu-/)
  expect(menu?.menu.categories).toEqual(toWire(demoMenu).menu.categories)
})

test('a push is answered at once, shown when its job is done, and announced', async () => {
  const stage = await setStage()
  const { replace, read, mainId, details, hears } = menuCalls(stage)
  const id = await mainId()
  const document = menuWith((changed) => {
    itemAt(changed, 0, 0).price = 1_111
  })
  expect(await replace(id, document, { reference: 'ref-7' })).toEqual({
    status: 200,
    body: { reference: 'ref-7', status: 'IN_PROGRESS' },
  })
  expect((await read())[0]?.menu.categories[0]?.items?.[0]?.price).toBe(995)
  expect(await details()).toMatchObject([{ id, reference: 'ref-7', status: 'IN_PROGRESS', details: null }])
  stage.clock.advance(jobMs)
  expect(await hears()).toEqual({
    event: { type: 'MenuUpdate', status: 'SUCCESS', reference: 'ref-7', details: null },
    store: { merchant_supplied_id: 'chez-loutre-centre' },
    menu: { id },
  })
  expect((await read())[0]).toMatchObject({ id, reference: 'ref-7', menu: document.menu })
  expect(await details()).toMatchObject([
    { id, status: 'SUCCESS', updated_at: new Date(stage.clock.now()).toISOString() },
  ])
})

test('a push while another is pending is refused', async () => {
  const stage = await setStage()
  const { create, replace, mainId, hears } = menuCalls(stage)
  const id = await mainId()
  await replace(id, menuWith())
  for (const answer of [await replace(id, menuWith()), await create(menuWith())])
    expect(answer).toMatchObject({ status: 409, body: { code: 'menu_job_pending' } })
  stage.clock.advance(jobMs)
  await hears()
  expect((await replace(id, menuWith())).status).toBe(200)
})

test('creating again instead of replacing makes a duplicate (section 15)', async () => {
  const stage = await setStage()
  const { create, read, hears } = menuCalls(stage)
  await create(menuWith(), { reference: 'twice' })
  expect(await read()).toHaveLength(1)
  stage.clock.advance(jobMs)
  const { event, menu } = await hears()
  expect(event).toMatchObject({ type: 'MenuCreate', status: 'SUCCESS', reference: 'twice' })
  const [first, second] = await read()
  expect(second?.id).toBe(menu?.id)
  expect(second?.id).not.toBe(first?.id)
})

test('stores and menus that are not ours are not found', async () => {
  const stage = await setStage()
  const { mainId, create } = menuCalls(stage)
  const id = await mainId()
  const port = menuCalls(stage, 'chez-loutre-port')
  expect((await port.create(menuWith())).status).toBe(404)
  expect((await port.replace(id, menuWith())).status).toBe(404)
  expect((await menuCalls(stage, 'nowhere').create(menuWith())).status).toBe(404)
  expect((await menuCalls(stage).replace('menu-of-nobody', menuWith())).status).toBe(404)
  const store = { merchant_supplied_id: 'chez-loutre-centre', provider_type: 'somebody_else' }
  expect(await create(menuWith(), { store })).toMatchObject({ status: 403 })
  for (const path of ['store_menu', 'menu_details', 'item/availability', 'item_option/availability'])
    expect((await stage.api.send('GET', `/api/v1/stores/chez-loutre-port/${path}`)).status).toBe(404)
})

test('nobody reads or pushes menus without our key', async () => {
  const stage = await setStage()
  const headers = { authorization: 'Bearer a.b.c' }
  const calls: [string, string][] = [
    ['POST', '/api/v1/menus'],
    ['PATCH', '/api/v1/menus/x'],
    ['GET', '/api/v1/stores/chez-loutre-centre/store_menu'],
    ['PUT', '/api/v1/stores/chez-loutre-centre/items/status'],
    ['GET', '/api/v1/stores/chez-loutre-centre/item/availability'],
  ]
  for (const [method, path] of calls)
    expect((await stage.api.send(method, path, method === 'GET' ? undefined : [], headers)).status).toBe(401)
})

const deep = (levels: number): WireGroup => ({
  name: `Level ${levels}`,
  options: [{ name: 'More', price: 0, extras: levels > 1 ? [deep(levels - 1)] : [] }],
})
const refused: [string, (document: WireMenu) => unknown, string][] = [
  ['a nameless menu', (m) => (m.menu.name = ' '), 'menu.name: is required'],
  ['a nameless category', (m) => (m.menu.categories[0]!.name = ''), 'menu.categories[0].name: is required'],
  ['a nameless item', (m) => (itemAt(m, 1, 2).name = ''), 'menu.categories[1].items[2].name: is required'],
  [
    'an item without an id',
    (m) => (itemAt(m, 1, 0).merchant_supplied_id = null),
    'menu.categories[1].items[0].merchant_supplied_id: is required',
  ],
  [
    'an item without a price',
    (m) => delete (itemAt(m, 0, 0) as { price?: number }).price,
    'menu.categories[0].items[0].price',
  ],
  ['half a cent', (m) => (itemAt(m, 0, 0).price = 9.5), 'items[0].price: is not a whole number'],
  ['a negative price', (m) => (itemAt(m, 0, 0).price = -1), 'items[0].price: is negative'],
  ['a negative pickup price', (m) => (itemAt(m, 0, 0).base_price = -1), 'items[0].base_price: is negative'],
  [
    'an option without a price',
    (m) => delete (itemAt(m, 1, 0).extras![0]!.options![0] as { price?: number }).price,
    'menu.categories[1].items[0].extras[0].options[0].price',
  ],
  ['a name of 501 characters', (m) => (itemAt(m, 0, 0).name = 'x'.repeat(501)), 'longer than 500'],
  [
    'a description of 1,001 characters',
    (m) => (itemAt(m, 0, 0).description = 'x'.repeat(1_001)),
    'longer than 1000',
  ],
  [
    'an id of 1,025 characters',
    (m) => (itemAt(m, 0, 0).merchant_supplied_id = 'x'.repeat(1_025)),
    'longer than 1024',
  ],
  [
    'four levels of options',
    (m) => (itemAt(m, 0, 0).extras = [deep(4)]),
    'menu.categories[0].items[0].extras[0].options[0].extras[0].options[0].extras[0].options[0].extras[0]: is deeper',
  ],
]
test.each(refused)('a push with %s is refused at once and changes nothing', async (_name, break_, words) => {
  const stage = await setStage()
  const { replace, mainId, details } = menuCalls(stage)
  const id = await mainId()
  const answer = await replace(id, menuWith(break_))
  expect(answer.status).toBe(400)
  expect(answer.body.message).toContain(words)
  expect(await details()).toMatchObject([{ reference: 'doordash-2390417', status: 'SUCCESS' }])
})

test('three levels of options are taken, and texts of the longest length', async () => {
  const stage = await setStage()
  const { replace, mainId } = menuCalls(stage)
  const document = menuWith((changed) => {
    Object.assign(itemAt(changed, 0, 0), {
      name: 'x'.repeat(500),
      description: 'x'.repeat(1_000),
      merchant_supplied_id: 'x'.repeat(1_024),
      extras: [deep(3)],
    })
  })
  expect((await replace(await mainId(), document)).status).toBe(200)
})

test('a push beyond 25 MB gets 422, one just below is taken', async () => {
  const stage = await setStage()
  const { replace, mainId } = menuCalls(stage)
  const id = await mainId()
  const padded = (bytes: number) => menuWith((changed) => (changed.menu['padding'] = 'x'.repeat(bytes)))
  expect(await replace(id, padded(25 * 1_048_576))).toMatchObject({
    status: 422,
    body: { code: 'too_large' },
  })
  expect((await replace(id, padded(24 * 1_048_576))).status).toBe(200)
})

const failing: [string, (document: WireMenu) => unknown, string][] = [
  ['an empty menu', (m) => (m.menu.categories = []), 'menu.categories: the menu has no items'],
  [
    'an empty category',
    (m) => (m.menu.categories[2]!.items = []),
    'menu.categories[2].items: the category has no items',
  ],
]
test.each(failing)(
  'the job fails on %s, and customers keep the menu they had',
  async (_name, break_, words) => {
    const stage = await setStage()
    const { replace, mainId, read, hears, details } = menuCalls(stage)
    const id = await mainId()
    const before = await read()
    expect((await replace(id, menuWith(break_))).status).toBe(200)
    stage.clock.advance(jobMs)
    expect(await hears()).toMatchObject({ event: { status: 'FAILURE', details: words }, menu: { id } })
    expect(await read()).toEqual(before)
    expect(await details()).toMatchObject([{ id, status: 'FAILURE', details: words }])
  },
)

const day = (day_index: string, start_time: string, end_time: string) => ({ day_index, start_time, end_time })
const badHours: [string, Partial<WireMenu>, string][] = [
  [
    'a period under 30 minutes',
    { open_hours: [day('THU', '11:00:00', '11:20:00')] },
    'open_hours: THU 11:00:00 to 11:20:00 is shorter than 30 minutes',
  ],
  [
    'periods that overlap past midnight',
    { open_hours: [day('SUN', '18:00:00', '02:00:00'), day('MON', '01:00:00', '08:00:00')] },
    'open_hours: MON 01:00:00 to 08:00:00 overlaps SUN 18:00:00 to 02:00:00',
  ],
  [
    'a start that is the end',
    { open_hours: [day('MON', '11:00:00', '11:00:00')] },
    'open_hours: MON 11:00:00 to 11:00:00 starts when it ends',
  ],
  ['no hours (R21)', { open_hours: [] }, 'open_hours: the menu is open less than 30 minutes a week'],
  [
    'a short special day',
    { special_hours: [{ date: '2026-12-24', start_time: '11:00:00', end_time: '11:10:00' }] },
    'special_hours: 2026-12-24 11:00:00 to 11:10:00 is shorter than 30 minutes',
  ],
]
test.each(badHours)(
  'with %s the menu is there and keeps its id; only its hours failed',
  async (_n, hours, words) => {
    const stage = await setStage()
    const { create, replace, read, hears } = menuCalls(stage)
    const document = menuWith((changed) => (itemAt(changed, 0, 0).price = 1_234))
    await create(document, hours)
    stage.clock.advance(jobMs)
    const { event, menu } = await hears()
    expect(event).toMatchObject({ type: 'MenuCreate', status: 'FAILURE', details: words })
    const created = (await read()).find(({ id }) => id === menu?.id)
    expect(created).toMatchObject({ menu: document.menu, open_hours: [], special_hours: [] })
    expect((await replace(menu?.id ?? '', document)).status).toBe(200)
    stage.clock.advance(jobMs)
    expect((await hears(2)).event).toMatchObject({ type: 'MenuUpdate', status: 'SUCCESS' })
  },
)

test('a menu status nobody heard is sent three times more', async () => {
  const stage = await setStage()
  const { replace, mainId } = menuCalls(stage)
  stage.intake.answerWith(503)
  await replace(await mainId(), menuWith())
  stage.clock.advance(jobMs)
  await stage.intake.hears('menu-status', 1)
  for (const [nth, waitMs] of [
    [2, 1_000],
    [3, 5_000],
    [4, 15_000],
  ] as const) {
    // The wait begins once the answer is read, which this side does not see.
    const passing = setInterval(() => stage.clock.advance(waitMs), 5)
    await stage.intake.hears('menu-status', nth)
    clearInterval(passing)
  }
})
