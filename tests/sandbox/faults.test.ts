import { expect, test } from 'vitest'
import { orderOf, placeConfirmed, placeWaiting, setStage, success } from './stage.ts'

const path = (id: string) => `/api/v1/orders/${id}`

test.each([
  ['api-500', 500],
  ['api-429', 429],
  ['api-401', 401],
] as const)('%s strikes as often as told and leaves the order as it was', async (kind, status) => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  stage.control.stageFault({ kind, count: 2 })
  const confirm = () => stage.api.send('PATCH', path(order.id), success)
  expect((await confirm()).status).toBe(status)
  expect((await confirm()).status).toBe(status)
  expect(stage.control.order(order.id)?.state).toBe('waiting')
  expect(stage.control.state().faults).toEqual([])
  expect((await confirm()).status).toBe(202)
})

test('a reset connection tells the app nothing; the order is untouched', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  stage.control.stageFault({ kind: 'api-reset', count: 1 })
  await expect(stage.api.send('PATCH', path(order.id), success)).rejects.toThrow()
  expect(stage.control.order(order.id)?.state).toBe('waiting')
})

test('a lost answer has confirmed the order, and the repeated confirm gets 400', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  stage.control.stageFault({ kind: 'api-lost-answer', count: 1 })
  await expect(stage.api.send('PATCH', path(order.id), success)).rejects.toThrow()
  expect(stage.control.order(order.id)?.state).toBe('confirmed')
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(400)
})

test('a hanging answer never comes, and a delayed one comes late', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  stage.control.stageFault({ kind: 'api-hang', count: 1 })
  const hanging = stage.api.send('PATCH', path(order.id), success).then(
    () => 'answered',
    () => 'broken off',
  )
  await new Promise<void>((resolve) => {
    const stop = stage.control.watch(() => {
      if (stage.control.calls().length === 0) return
      stop()
      resolve()
    })
  })
  expect(stage.control.calls()).toMatchObject([{ answer: 'none', fault: 'api-hang' }])

  stage.control.stageFault({ kind: 'api-delay', count: 1, delayMs: 30_000 })
  let answered = false
  const late = stage.api.send('PATCH', path(order.id), success).then((answer) => {
    answered = true
    return answer
  })
  // The struck fault is spent once the call has arrived.
  await expect.poll(() => stage.control.state().faults).toEqual([])
  stage.clock.advance(29_999)
  expect(answered).toBe(false)
  stage.clock.advance(1)
  expect((await late).status).toBe(202)
  await stage.sandbox.close()
  expect(await hanging).toBe('broken off')
  await expect(fetch(stage.sandbox.url)).rejects.toThrow()
})

test('a fault can be kept to one kind of call', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  stage.control.stageFault({ kind: 'api-500', only: 'ready' })
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(202)
  const ready = await stage.api.send('PATCH', `${path(order.id)}/events/order_ready_for_pickup`, {
    merchant_supplied_id: 'OM-1',
  })
  expect(ready.status).toBe(500)
  stage.control.clearFaults()
  expect(stage.control.state().faults).toEqual([])
})

async function answersUnderEvenOdds(seed: number): Promise<number[]> {
  const stage = await setStage({ seed })
  stage.control.stageFault({ kind: 'api-500', probability: 0.5 })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++)
    statuses.push((await stage.api.send('GET', '/api/v1/stores/chez-loutre-centre/store_details')).status)
  return statuses
}

test('bad luck repeats with the seed', async () => {
  const first = await answersUnderEvenOdds(11)
  expect(first).toContain(500)
  expect(first).toContain(200)
  expect(await answersUnderEvenOdds(11)).toEqual(first)
})

test('a duplicate delivers the same bytes twice', async () => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'webhook-duplicate', count: 1 })
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  const [first, second] = [await stage.intake.hears('orders', 1), await stage.intake.hears('orders', 2)]
  expect(first.body).toBe(second.body)
  await stage.control.until(id, ['waiting'])
  orderOf(stage.control.place({ preset: 'everyday' }))
  await stage.intake.hears('orders', 3)
})

test('the same id can come again with other content', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  orderOf(stage.control.resend(order.id, { altered: true }))
  const [first, second] = [await stage.intake.hears('orders', 1), await stage.intake.hears('orders', 2)]
  expect(second.body).toContain(order.id)
  expect(second.body).not.toBe(first.body)
})

test('a delayed webhook arrives after its delay', async () => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'webhook-delay', count: 1, delayMs: 20_000 })
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  stage.clock.advance(19_999)
  expect(stage.intake.heard).toEqual([])
  stage.clock.advance(1)
  await stage.control.until(id, ['waiting'])
})

test('silence loses a webhook, and DoorDash gives the order up as unanswered', async () => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'webhook-silence', count: 1 })
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  expect(stage.control.order(id)?.lastWebhook).toMatchObject({ why: 'silenced' })
  stage.clock.advance(61_000)
  expect(await stage.control.until(id, ['failed'])).toMatchObject({ reason: 'no-answer' })
  expect(stage.intake.heard).toEqual([])
})

test('silence can be kept to dasher steps', async () => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'webhook-silence', only: 'dasher-status' })
  const order = await placeConfirmed(stage)
  orderOf(stage.control.moveDasher(order.id))
  expect(stage.control.order(order.id)?.dasher?.step).toBe('dasher_confirmed')
  expect(stage.intake.heard).toHaveLength(1)
})

test.each([
  ['dasher', 'dasher-status', 'confirmed'],
  ['cancel', 'order-cancel', 'cancelled'],
] as const)('a %s can overtake its order', async (overtakenBy, endpoint, state) => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'webhook-out-of-order', count: 1, overtakenBy })
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  await stage.intake.hears('orders')
  expect(stage.intake.heard.map((heard) => heard.path.split('/').at(-1))).toEqual([endpoint, 'orders'])
  for (const heard of stage.intake.heard) expect(heard.body).toContain(id)
  expect(stage.control.order(id)).toMatchObject({ state, acceptedBy: 'tablet' })
})

test('a scripted answer is given word for word, only to the call it names, and does nothing', async () => {
  const stage = await setStage()
  const [one, other] = [await placeWaiting(stage), await placeWaiting(stage)]
  const at = `PATCH /marketplace${path(one.id)}`
  stage.control.stageFault({
    kind: 'api-answer',
    at,
    count: 1,
    status: 418,
    body: { code: 'tea', message: 'No.' },
  })
  expect((await stage.api.send('PATCH', path(other.id), success)).status).toBe(202)
  expect(await stage.api.send('PATCH', path(one.id), success)).toEqual({
    status: 418,
    body: { code: 'tea', message: 'No.' },
  })
  expect(stage.control.order(one.id)?.state).toBe('waiting')
  expect((await stage.api.send('PATCH', path(one.id), success)).status).toBe(202)
})

test('a call that is held is carried out once it is let go', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  const { id } = stage.control.stageFault({ kind: 'api-hold', at: 'PATCH ' })
  const answer = stage.api.send('PATCH', path(order.id), success)
  await new Promise<void>((resolve) => {
    const stop = stage.control.watch(() => {
      if (stage.control.state().faults[0]?.struck !== 1) return
      stop()
      resolve()
    })
  })
  expect(stage.control.order(order.id)?.state).toBe('waiting')
  stage.control.removeFault(id)
  expect((await answer).status).toBe(202)
  expect(stage.control.order(order.id)?.state).toBe('confirmed')
})

test('while its network is down every connection is refused; up again, it is where it was', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  await stage.sandbox.network.down()
  await expect(stage.api.send('PATCH', path(order.id), success)).rejects.toThrow()
  await stage.sandbox.network.up()
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(202)
})

test('of two cuts that overlap, the network is back when the last is over', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  await stage.sandbox.network.down()
  await stage.sandbox.network.down()
  await stage.sandbox.network.up()
  await expect(stage.api.send('PATCH', path(order.id), success)).rejects.toThrow()
  await stage.sandbox.network.up()
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(202)
})
