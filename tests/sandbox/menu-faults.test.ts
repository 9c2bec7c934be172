import { expect, test } from 'vitest'
import type { FaultRequest } from '#sandbox/world/faults.ts'
import { control, itemAt, menuCalls, menuWith } from './menu-calls.ts'
import { setStage } from './stage.ts'

const jobMs = 2_000
const dearer = () => menuWith((changed) => (itemAt(changed, 1, 0).price = 9_900))

const reasons: [NonNullable<FaultRequest['reason']>, string | undefined, string][] = [
  ['price', 'itm-poutine', 'menu.categories[1].items[0].price: the price was not accepted'],
  ['image', 'itm-croque', 'menu.categories[2].items[2].original_image_url: the image could not be fetched'],
  ['image', undefined, 'menu.categories[0].items[0].original_image_url: the image could not be fetched'],
  ['internal', undefined, 'Internal error: the menu could not be processed'],
]
test.each(reasons)('the next menu job fails because of %s of %s, once', async (reason, itemId, details) => {
  const stage = await setStage()
  const { replace, mainId, hears, read } = menuCalls(stage)
  const id = await mainId()
  const before = await read()
  const fault = { kind: 'menu-job-fails', count: 1, reason, ...(itemId && { itemId }) }
  expect((await control(stage, 'POST', '/faults', fault)).status).toBe(201)
  await replace(id, dearer())
  stage.clock.advance(jobMs)
  expect((await hears()).event).toMatchObject({ status: 'FAILURE', details })
  expect(await read()).toEqual(before)
  await replace(id, dearer())
  stage.clock.advance(jobMs)
  expect((await hears(2)).event.status).toBe('SUCCESS')
})

test('when the staged reason is the hours, the menu is there and keeps the hours it had', async () => {
  const stage = await setStage()
  const { replace, mainId, hears, read } = menuCalls(stage)
  stage.control.stageFault({ kind: 'menu-job-fails', count: 1, reason: 'hours' })
  const [before] = await read()
  const open_hours = [{ day_index: 'MON', start_time: '10:00:00', end_time: '12:00:00' }]
  await replace(await mainId(), dearer(), { open_hours })
  stage.clock.advance(jobMs)
  expect((await hears()).event.details).toBe('open_hours: MON 10:00:00 to 12:00:00 was not accepted')
  const [after] = await read()
  expect(after).toMatchObject({ menu: dearer().menu, open_hours: before?.open_hours })
  // Only a push that took gives its reference.
  expect(after?.reference).toBe(before?.reference)
})

test('a job that hangs says nothing until the tester lets it end', async () => {
  const stage = await setStage()
  const { replace, mainId, hears, details } = menuCalls(stage)
  stage.control.stageFault({ kind: 'menu-job-hangs', count: 1 })
  await replace(await mainId(), menuWith())
  stage.clock.advance(3 * 3_600_000)
  expect(await details()).toMatchObject([{ status: 'IN_PROGRESS' }])
  expect((await control(stage, 'POST', '/menu-jobs/end')).body).toEqual({ ended: 1 })
  expect((await hears()).event.status).toBe('SUCCESS')
})

test('jobs take two seconds, a minute when slowed, or as long as the tester says', async () => {
  const stage = await setStage()
  const { replace, mainId, details } = menuCalls(stage)
  const id = await mainId()
  const status = async () => (await details())[0]?.status
  const takes = async (ms: number) => {
    await replace(id, menuWith())
    stage.clock.advance(ms - 1)
    expect(await status()).toBe('IN_PROGRESS')
    stage.clock.advance(1)
    expect(await status()).toBe('SUCCESS')
  }
  await takes(jobMs)
  stage.control.stageFault({ kind: 'menu-job-slow', count: 1 })
  await takes(60_000)
  stage.control.stageFault({ kind: 'menu-job-slow', count: 1, delayMs: 5_000 })
  await takes(5_000)
  expect((await control(stage, 'POST', '/menu-jobs', { ms: 100 })).body).toEqual({ ms: 100 })
  await takes(100)
})

test('a menu announced as done although nothing changed can only be told by reading it back', async () => {
  const stage = await setStage()
  const { replace, mainId, hears, read } = menuCalls(stage)
  stage.control.stageFault({ kind: 'menu-job-ignored', count: 1 })
  const before = await read()
  await replace(await mainId(), dearer())
  stage.clock.advance(jobMs)
  expect((await hears()).event.status).toBe('SUCCESS')
  expect(await read()).toEqual(before)
})

test.each(['api-400', 'api-422', 'api-429', 'api-500'] as const)(
  'a push can be refused with %s, and only a push',
  async (kind) => {
    const stage = await setStage()
    const { replace, mainId, read } = menuCalls(stage)
    stage.control.stageFault({ kind, only: 'menu', count: 1, retryAfterSeconds: 60 })
    const id = await mainId()
    const before = await read()
    expect((await replace(id, dearer())).status).toBe(Number(kind.slice(4)))
    expect(await read()).toEqual(before)
    expect((await replace(id, dearer())).status).toBe(200)
  },
)

test('a push whose answer is lost is processed all the same', async () => {
  const stage = await setStage()
  const { replace, mainId, hears } = menuCalls(stage)
  const id = await mainId()
  stage.control.stageFault({ kind: 'api-lost-answer', only: 'menu', count: 1 })
  await expect(replace(id, menuWith(), { reference: 'lost' })).rejects.toThrow()
  stage.clock.advance(jobMs)
  expect((await hears()).event).toMatchObject({ status: 'SUCCESS', reference: 'lost' })
})

const off = [{ merchant_supplied_id: 'itm-poutine', is_active: false }]

test('taking off sale can be answered 200 and not be done, or be done late (B14)', async () => {
  const stage = await setStage()
  const { setSale, sale } = menuCalls(stage)
  stage.control.stageFault({ kind: 'sold-out-ignored', count: 1 })
  expect((await setSale('items', off)).status).toBe(200)
  expect((await sale('item')).body).toEqual([])
  stage.control.stageFault({ kind: 'sold-out-late', count: 1, delayMs: 3_000 })
  expect((await setSale('items', off)).status).toBe(200)
  expect((await sale('item')).body).toEqual([])
  stage.clock.advance(3_000)
  expect((await sale('item')).body).toMatchObject([{ merchant_supplied_id: 'itm-poutine', is_active: false }])
})

test('taking off sale can be refused, or its answer be lost', async () => {
  const stage = await setStage()
  const { setSale, sale } = menuCalls(stage)
  stage.control.stageFault({ kind: 'api-400', only: 'sold-out', count: 1 })
  expect((await setSale('items', off)).status).toBe(400)
  expect((await sale('item')).body).toEqual([])
  stage.control.stageFault({ kind: 'api-lost-answer', only: 'sold-out', count: 1 })
  await expect(setSale('items', off)).rejects.toThrow()
  expect((await sale('item')).body).toHaveLength(1)
})

test('a menu can be changed at DoorDash, past the app (R27)', async () => {
  const stage = await setStage()
  const { read } = menuCalls(stage)
  const change = (body: unknown, store = 'chez-loutre-centre') =>
    control(stage, 'POST', `/stores/${store}/menu-change`, body)
  await change({ kind: 'item-price', itemId: 'itm-poutine', priceCents: 1_495 })
  await change({ kind: 'item-name', itemId: 'itm-cretons', name: 'Cretons' })
  await change({ kind: 'item-removed', itemId: 'itm-croque' })
  const openHours = [{ day_index: 'MON', start_time: '09:00:00', end_time: '17:00:00' }]
  expect((await change({ kind: 'hours', openHours })).status).toBe(200)
  const [menu] = await read()
  const items = menu?.menu.categories.flatMap((category) => category.items ?? []) ?? []
  const find = (id: string) => items.find((item) => item.merchant_supplied_id === id)
  expect(find('itm-poutine')?.price).toBe(1_495)
  expect(find('itm-cretons')?.name).toBe('Cretons')
  expect(find('itm-croque')).toBeUndefined()
  expect(menu?.open_hours).toEqual(openHours)
  expect((await change({ kind: 'item-removed', itemId: 'itm-croque' })).status).toBe(404)
  expect((await change({ kind: 'item-price', itemId: 'itm-poutine', priceCents: -1 })).status).toBe(400)
  expect((await change({ kind: 'hours', openHours }, 'nowhere')).status).toBe(404)
})

test('the outcome of a push can be waited for', async () => {
  const stage = await setStage()
  const { replace, mainId } = menuCalls(stage)
  await replace(await mainId(), menuWith(), { reference: 'waited' })
  const outcome = control(stage, 'GET', '/stores/chez-loutre-centre/menus?until=SUCCESS,FAILURE')
  stage.clock.advance(jobMs)
  expect((await outcome).body.menus).toMatchObject([{ reference: 'waited', push: { status: 'SUCCESS' } }])
  expect((await control(stage, 'GET', '/stores/chez-loutre-centre/menus?until=DONE')).status).toBe(400)
  expect((await control(stage, 'GET', '/stores/nowhere/menus')).status).toBe(404)
  const late = '/stores/chez-loutre-centre/menus?until=FAILURE&timeout=20'
  expect((await control(stage, 'GET', late)).status).toBe(408)
})
