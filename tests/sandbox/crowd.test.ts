import { expect, test } from 'vitest'
import { setStage, success } from './stage.ts'
import { setUberStage } from './uber-client.ts'

test('the demo kitchen shows its first order within 2 seconds and three within 10, mixed', async () => {
  const stage = await setStage({ alive: true })
  stage.clock.advance(2_000)
  expect(stage.control.state().orders).toHaveLength(1)
  stage.clock.advance(8_000)
  const orders = stage.control.state().orders
  expect(orders.map((order) => order.preset)).toEqual(['utensils-no', 'allergy', 'utensils-yes'])
  await stage.intake.hears('orders', 3)
})

test('then it places one every 20 to 40 seconds and stops at eight unanswered', async () => {
  const stage = await setStage({ alive: true })
  const unanswered: number[] = []
  for (let second = 5; second <= 300; second += 5) {
    stage.clock.advance(5_000)
    for (const { id } of stage.control.orders({ state: 'sending' }))
      await stage.control.until(id, ['waiting'])
    const { counts, orders } = stage.control.state()
    unanswered.push(counts.waiting)
    if (second === 70) expect(orders.length).toBeGreaterThanOrEqual(4)
    if (second === 70) expect(orders.length).toBeLessThanOrEqual(6)
  }
  expect(Math.max(...unanswered)).toBe(8)
})

test('a demo started before the app waits for it and loses no order', async () => {
  const stage = await setStage()
  const { url } = stage.intake
  stage.control.setIntake({ url: null })
  stage.control.setAlive(true)
  stage.clock.advance(120_000)
  expect(stage.control.state().orders).toEqual([])
  stage.control.setIntake({ url })
  stage.clock.advance(2_000)
  expect(stage.control.state().orders).toHaveLength(1)
})

test('in a living sandbox accepted orders get dashers', async () => {
  const stage = await setStage({ alive: true })
  stage.clock.advance(1_500)
  const [order] = stage.control.state().orders
  await stage.control.until(order?.id ?? '', ['waiting'])
  await stage.api.send('PATCH', `/api/v1/orders/${order?.id}`, success)
  stage.clock.advance(12_000)
  await stage.intake.hears('dasher-status')
})

test('a rush places its orders per minute until stopped', async () => {
  const stage = await setStage()
  stage.control.startRush({ perMinute: 30, presets: ['pickup'] })
  stage.clock.advance(60_000)
  const placed = stage.control.state().rush?.placed ?? 0
  expect(placed).toBeGreaterThanOrEqual(25)
  expect(placed).toBeLessThanOrEqual(35)
  expect(stage.control.orders().every((order) => order.fulfilment === 'pickup')).toBe(true)
  stage.control.stopRush()
  stage.clock.advance(60_000)
  expect(stage.control.orders({ limit: 1_000 })).toHaveLength(placed)
})

test('nobody orders at a paused store', async () => {
  const stage = await setStage()
  stage.control.pauseStore('chez-loutre-centre', { reason: 'operational_issues', minutes: 5 })
  stage.control.startRush({ perMinute: 60 })
  stage.clock.advance(299_000)
  expect(stage.control.state().orders).toEqual([])
  stage.clock.advance(10_000)
  expect(stage.control.state().orders.length).toBeGreaterThan(3)
})

test('a rush mixes channels as it is told to, and Uber Eats gets none where no store takes its orders', async () => {
  const stage = await setUberStage()
  stage.control.startRush({ perMinute: 60, uberShare: 0.5 })
  stage.clock.advance(60_000)
  const { rush, orders, uberOrders } = stage.control.state()
  expect(rush).toMatchObject({ placed: orders.length, placedAtUber: uberOrders.length })
  expect(orders.length).toBeGreaterThan(18)
  expect(uberOrders.length).toBeGreaterThan(18)
  stage.sandbox.onboarding.changeUber('chez-loutre-centre', { status: 'NOT_ACTIVATED' })
  stage.clock.advance(60_000)
  expect(stage.control.state().uberOrders).toHaveLength(uberOrders.length)
})

test('the demo kitchen gets orders of Uber Eats where a store takes them', async () => {
  const stage = await setUberStage({ alive: true })
  stage.clock.advance(300_000)
  const { orders, uberOrders } = stage.control.state()
  expect(orders.length).toBeGreaterThan(2)
  expect(uberOrders.length).toBeGreaterThan(0)
})
