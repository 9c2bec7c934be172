import { expect, test } from 'vitest'
import { orderWebhook, type WireExtra, wireOrder } from '#shared/doordash/order.ts'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import { orderOf, setStage } from './stage.ts'
import { type Preset, presets } from '#sandbox/world/order-presets.ts'

/** Order bodies as they reach the app, of these presets in turn. */
async function bodies(seed: number, wanted: readonly Preset[]): Promise<string[]> {
  const stage = await setStage({ seed })
  return wanted.map((preset) => orderOf(stage.control.place({ preset })).body)
}

async function orderOfPreset(preset: Preset) {
  const [body = ''] = await bodies(3, [preset])
  return wireOrder.parse(orderWebhook.parse(JSON.parse(body)).order)
}

const lines = (order: Awaited<ReturnType<typeof orderOfPreset>>) =>
  order.categories?.flatMap((category) => category.items ?? []) ?? []

test('the same seed gives the same orders to the byte, another seed gives others', async () => {
  const first = await bodies(42, presets)
  expect(await bodies(42, presets)).toEqual(first)
  const other = await bodies(43, presets)
  expect(other.filter((body, index) => body === first[index])).toEqual([])
})

test('an order does not depend on what else happened before it', async () => {
  const [, plain] = await bodies(42, ['everyday', 'notes'])
  const stage = await setStage({ seed: 42 })
  stage.control.stageFault({ kind: 'webhook-duplicate', probability: 0.5 })
  const first = await stage.control.until(orderOf(stage.control.place({ preset: 'everyday' })).id, [
    'waiting',
  ])
  stage.control.acceptOnTablet(first.id)
  stage.control.moveDasher(first.id)
  expect(orderOf(stage.control.place({ preset: 'notes' })).body).toBe(plain)
})

test('after a reset the orders start over', async () => {
  const stage = await setStage({ seed: 5 })
  const first = orderOf(stage.control.place({ preset: 'group' })).body
  stage.control.reset()
  expect(stage.control.state().orders).toEqual([])
  expect(orderOf(stage.control.place({ preset: 'group' })).body).toBe(first)
  stage.control.reset(6)
  expect(orderOf(stage.control.place({ preset: 'group' })).body).not.toBe(first)
})

test.each(presets)('an order of preset %s has the documented form', async (preset) => {
  const order = await orderOfPreset(preset)
  expect(lines(order).length).toBeGreaterThan(0)
  expect(order.subtotal).toBeGreaterThan(0)
  expect(order.delivery_short_code).toMatch(/^\d{4}$/)
  for (const line of lines(order)) expect(line.line_item_id).toMatch(/^[\da-f-]{36}$/)
})

test('ids, line ids and short codes do not repeat over a busy day', async () => {
  const stage = await setStage()
  const orders = Array.from({ length: 500 }, () => orderOf(stage.control.place({ preset: 'everyday' })))
  expect(new Set(orders.map((order) => order.id)).size).toBe(500)
  expect(new Set(orders.map((order) => order.shortCode)).size).toBe(500)
  const lineIds = orders.flatMap((order) => order.lines.map((line) => line.lineItemId))
  expect(new Set(lineIds).size).toBe(lineIds.length)
})

test('utensils are asked for, declined, or not spoken of at all (R156)', async () => {
  expect((await orderOfPreset('utensils-yes')).is_plastic_ware_option_selected).toBe(true)
  expect((await orderOfPreset('utensils-no')).is_plastic_ware_option_selected).toBe(false)
  const [absent] = await bodies(3, ['utensils-absent'])
  expect(absent).not.toContain('plastic_ware')
})

test('an allergy comes as free text that says so', async () => {
  const order = await orderOfPreset('allergy')
  expect(mentionsAllergy(order.order_special_instructions ?? null)).toBe(true)
})

test('options go three deep, in both spellings of the nested list', async () => {
  const depth = (extras: WireExtra[] | null | undefined, name: 'extra' | 'extras'): number =>
    Math.max(
      0,
      ...(extras ?? []).flatMap((extra) => (extra.options ?? []).map((o) => 1 + depth(o[name], name))),
    )
  const order = await orderOfPreset('three-deep')
  const depths = lines(order).map((line) => [depth(line.extras, 'extras'), depth(line.extras, 'extra')])
  expect(depths.some(([extras]) => extras === 3)).toBe(true)
  expect(depths.some(([, extra]) => extra === 3)).toBe(true)
  expect(lines(order).some((line) => (line.quantity ?? 0) > 1)).toBe(true)
})

test('an order can be scheduled, collected, driven by the restaurant, shared, or discounted', async () => {
  const now = Date.parse('2026-11-24T17:30:00Z')
  const scheduled = await orderOfPreset('scheduled')
  expect(scheduled.is_scheduled).toBe(true)
  expect(Date.parse(scheduled.estimated_pickup_time ?? '') - now).toBeGreaterThan(2 * 3_600_000)
  expect(await orderOfPreset('pickup')).toMatchObject({ is_pickup: true, fulfillment_type: 'pickup' })
  expect(await orderOfPreset('self-delivery')).toMatchObject({
    fulfillment_type: 'mx_fleet_delivery',
    delivery_address: { city: 'Montréal' },
    tip_amount: expect.any(Number),
    delivery_fee: expect.any(Number),
  })
  const shared = lines(await orderOfPreset('group'))
  expect(new Set(shared.map((line) => line.consumer_name)).size).toBeGreaterThan(2)
  const poutines = shared.filter(
    (line) => line.name === 'Poutine classique' && line.consumer_name === 'Nadia',
  )
  expect(poutines.length).toBeGreaterThanOrEqual(2)
  const discounted = await orderOfPreset('promotion')
  expect(discounted.applied_discounts_details).toHaveLength(2)
  expect(discounted.custom_fee).toMatchObject([{ type: 'BAG_FEE', price: 30 }])
})

test('an order can have 80 lines', async () => {
  expect(lines(await orderOfPreset('eighty-lines'))).toHaveLength(80)
})

const note = async (preset: Preset) => (await orderOfPreset(preset)).order_special_instructions ?? ''

test('notes come in accents, emoji, Arabic and Chinese, unharmed', async () => {
  expect(await note('accents')).toContain('cœur d’artichaut')
  expect(await note('emoji')).toMatch(/\p{Extended_Pictographic}\u200d/u)
  expect(await note('arabic')).toMatch(/\p{Script=Arabic}/u)
  expect(await note('chinese')).toMatch(/\p{Script=Han}/u)
})

test('a consumer id beyond 2^53 is sent as plain digits', async () => {
  const stage = await setStage()
  stage.control.place({ preset: 'huge-id' })
  const { body } = await stage.intake.hears('orders')
  const digits = /"consumer":\{"id":(\d+),/.exec(body)?.[1] ?? ''
  expect(BigInt(digits)).toBeGreaterThan(2n ** 53n)
  expect(BigInt(digits)).toBeLessThan(2n ** 63n)
  expect(BigInt(Number(digits))).not.toBe(BigInt(digits))
})

test('a free order is sent as written', async () => {
  const stage = await setStage()
  const done = stage.control.place({
    order: {
      customerName: 'Léa Tremblay',
      items: [
        { itemId: 'itm-poutine', quantity: 2, note: 'Sans sauce' },
        { name: 'Plat du jour', quantity: 1, priceCents: 1_450, options: [{ name: 'Frites' }] },
      ],
      note: 'Merci!',
      utensils: 'no',
      fulfilment: 'pickup',
      consumerId: '9223372036854775807',
    },
    overrides: { some_new_field: { of: 'DoorDash' } },
  })
  expect(orderOf(done)).toMatchObject({ customer: 'Léa T.', itemCount: 3, utensils: 'no', note: 'Merci!' })
  expect(orderOf(done).subtotalCents).toBe(2 * 1_295 + 1_450)
  const { body } = await stage.intake.hears('orders')
  expect(body).toContain('"id":9223372036854775807')
  expect(JSON.parse(body)).toMatchObject({
    order: { is_pickup: true, some_new_field: { of: 'DoorDash' }, consumer: { last_name: 'T.' } },
  })
  expect(stage.control.place({ order: { items: [{ itemId: 'itm-pizza' }] } })).toMatchObject({
    ok: false,
    refusal: 'unknown-item',
  })
})
