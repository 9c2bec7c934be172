import { expect, test } from 'vitest'
import { availabilityAnswer } from '#shared/doordash/menu.ts'
import { menuCalls, menuWith } from './menu-calls.ts'
import { setStage } from './stage.ts'

const off = (id: string) => ({ merchant_supplied_id: id, is_active: false })
const on = (id: string) => ({ merchant_supplied_id: id, is_active: true })

test('an item and an option are taken off sale and brought back, and read back so (B14)', async () => {
  const stage = await setStage()
  const { setSale, sale } = menuCalls(stage)
  expect((await setSale('items', [off('itm-poutine')])).status).toBe(200)
  expect((await setSale('item_options', [off('opt-frites')])).status).toBe(200)
  const at = new Date(stage.clock.now()).toISOString()
  expect(availabilityAnswer.parse((await sale('item')).body)).toEqual([
    { merchant_supplied_id: 'itm-poutine', is_active: false, start_time: at, end_time: null },
  ])
  expect((await sale('item_option')).body).toMatchObject([{ merchant_supplied_id: 'opt-frites' }])
  await setSale('items', [on('itm-poutine')])
  expect((await sale('item')).body).toMatchObject([{ merchant_supplied_id: 'itm-poutine', is_active: true }])
})

test('what is unknown makes it a 400 that tells each id apart, and the rest is done', async () => {
  const stage = await setStage()
  const { setSale, sale } = menuCalls(stage)
  const answer = await setSale('items', [off('itm-poutine'), off('itm-ghost'), off('opt-frites')])
  expect(answer).toMatchObject({
    status: 400,
    body: [
      { merchant_supplied_id: 'itm-poutine', response: { status: 'SUCCESS' } },
      { merchant_supplied_id: 'itm-ghost', response: { status: 'FAILURE' } },
      { merchant_supplied_id: 'opt-frites', response: { status: 'FAILURE' } },
    ],
  })
  expect((await sale('item')).body).toMatchObject([{ merchant_supplied_id: 'itm-poutine' }])
})

test('40 entries are taken in one call, 41 are too many', async () => {
  const stage = await setStage()
  const { setSale, sale } = menuCalls(stage)
  const many = (count: number) => Array.from({ length: count }, () => off('itm-poutine'))
  expect((await setSale('items', many(41))).status).toBe(413)
  expect((await sale('item')).body).toEqual([])
  expect((await setSale('items', many(40))).status).toBe(200)
  expect((await setSale('items', [])).status).toBe(400)
})

test('a push never ends a suspension: the two switches are apart (section 12)', async () => {
  const stage = await setStage()
  const { setSale, sale, replace, mainId, hears } = menuCalls(stage)
  await setSale('items', [off('itm-poutine')])
  await replace(await mainId(), menuWith())
  stage.clock.advance(2_000)
  await hears()
  expect((await sale('item')).body).toMatchObject([{ merchant_supplied_id: 'itm-poutine', is_active: false }])
})
