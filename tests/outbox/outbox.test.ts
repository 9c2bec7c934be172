import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Core } from '#main/core/core.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { handClock, testCore } from '../support/core.ts'
import { scriptedDoorDash, type Trouble } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const staff = { kind: 'staff' } as const

/** Resolves when `holds` does; told of every change of an order. */
async function until(core: Core, holds: () => boolean) {
  const stop = new AbortController()
  const changes = core.changes.orders.subscribe(stop.signal)
  try {
    while (!holds()) await changes.next()
  } finally {
    stop.abort()
  }
}

async function stationWith(script: Trouble[]) {
  const clock = handClock()
  const doordash = await scriptedDoorDash(script, { now: clock.now })
  const station = await testCore({ clock, access: doordash.access })
  await station.post('orders', orderDelivery({ id: 'p1' }))
  const id = station.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
  const apply = (event: OrderEvent) => station.core.book.apply(id, event, staff)
  const order = () => {
    const found = station.store.orders.find(id)
    if (!found) throw new Error('the order is gone')
    return found
  }
  /** That attempt is over and the next one waits for its time. */
  const waitsAfter = (attempt: number) => {
    const entry = station.store.outbox.of(id)[0]
    return entry?.attempts === attempt && entry.notBefore > clock.now()
  }
  return {
    ...station,
    waitsAfter,
    doordash,
    clock,
    id,
    apply,
    order,
    until: (holds: () => boolean) => until(station.core, holds),
  }
}
const accepted: OrderEvent = { type: 'accepted', prepMinutes: 15 }

describe('what we tell DoorDash', () => {
  it('is a confirmation with our id and the ready time, signed as DoorDash checks it', async () => {
    const s = await stationWith([])
    s.apply(accepted)
    await s.until(() => s.order().confirmation === 'confirmed')
    const [call] = s.doordash.calls()
    expect(call).toMatchObject({
      method: 'PATCH',
      path: '/marketplace/api/v1/orders/p1',
      body: {
        merchant_supplied_id: s.id,
        order_status: 'success',
        prep_time: new Date(s.order().readyBy ?? 0).toISOString(),
      },
      headers: { 'auth-version': 'v2', 'user-agent': 'OrderManagerSandbox/1.0' },
    })
    const [head, payload, signature] = (call?.headers.authorization ?? '').replace('Bearer ', '').split('.')
    const read = (part: string | undefined) =>
      JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT', 'dd-ver': 'DD-JWT-V1' })
    expect(read(payload)).toMatchObject({ aud: 'doordash', iss: 'developer', kid: 'key' })
    expect(Number(read(payload)['exp']) - Number(read(payload)['iat'])).toBeLessThanOrEqual(1_800)
    expect(signature).toBe(
      createHmac('sha256', 'a secret of enough bytes').update(`${head}.${payload}`).digest('base64url'),
    )
  })

  it('is repeated with growing waits until DoorDash answers, whatever stood in the way', async () => {
    const s = await stationWith([500, 'reset', { status: 429, retryAfter: 60 }, 401, 202])
    s.apply(accepted)
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await s.until(() => s.waitsAfter(attempt))
      // The minute that a 429 names is too long for a customer who waits.
      s.clock.advance(attempt === 3 ? 15_000 : 30_000)
    }
    await s.until(() => s.order().confirmation === 'confirmed')
    expect(s.doordash.calls()).toHaveLength(5)
  })

  it('is the truth when a first answer was lost: "already processed" is our own success, not a dead order', async () => {
    const s = await stationWith(['reset', 400])
    s.apply(accepted)
    await s.doordash.called(1)
    await s.until(() => s.store.outbox.of(s.id)[0]?.lastError !== null)
    s.clock.advance(30_000)
    await s.until(() => s.order().confirmation !== 'sending')
    expect(s.order()).toMatchObject({ status: 'preparing', confirmation: 'confirmed' })
  })

  it('that comes too late marks the order dead, rings and prints a slip for the kitchen', async () => {
    const s = await stationWith([{ status: 400, message: 'Order expired' }])
    s.apply(accepted)
    await s.until(() => s.order().status === 'failed')
    expect(s.order()).toMatchObject({
      confirmation: 'too-late',
      ending: { kind: 'confirm-too-late' },
      endingSeenAt: null,
    })
    expect(s.store.printJobs.of(s.id).map((job) => job.notice)).toContain('cancelled')
  })

  it('finds out that the DoorDash tablet was faster, and leaves the order accepted once (R26, R29)', async () => {
    const s = await stationWith([{ status: 400, message: 'Order has already been confirmed' }])
    s.apply(accepted)
    await s.until(() => s.order().confirmation === 'confirmed')
    expect(s.order().status).toBe('preparing')
  })

  it('does not reach DoorDash for eight minutes: staff are told, it keeps trying, and the next success clears it', async () => {
    const s = await stationWith(Array.from({ length: 20 }, () => 503))
    s.apply(accepted)
    let attempt = 1
    for (; s.order().confirmation !== 'unconfirmed'; attempt += 1) {
      await s.until(() => s.waitsAfter(attempt))
      s.clock.advance(30_000)
    }
    s.doordash.recover()
    s.clock.advance(30_000)
    await s.until(() => s.waitsAfter(attempt) || s.order().confirmation === 'confirmed')
    s.clock.advance(30_000)
    await s.until(() => s.order().confirmation === 'confirmed')
    expect(s.clock.now() - s.order().receivedAt).toBeGreaterThan(8 * 60_000)
    expect(s.store.history.of(s.id).map((entry) => entry.type)).toContain('confirm-gave-up')
  })

  it('about "ready" waits for the undo time, and an undo means it is never sent', async () => {
    const s = await stationWith([])
    s.apply(accepted)
    await s.until(() => s.order().confirmation === 'confirmed')
    s.apply({ type: 'readied' })
    s.clock.advance(9_000)
    s.apply({ type: 'undone' })
    s.apply({ type: 'readied' })
    s.clock.advance(10_001)
    await s.doordash.called(2)
    expect(s.doordash.calls().map((call) => call.path)).toEqual([
      '/marketplace/api/v1/orders/p1',
      '/marketplace/api/v1/orders/p1/events/order_ready_for_pickup',
    ])
  })

  it('never overtakes an earlier word about the same order', async () => {
    const s = await stationWith([503, 202, 202])
    s.apply(accepted)
    s.apply({ type: 'readied' })
    await s.until(() => s.store.outbox.of(s.id)[0]?.lastError !== null)
    s.clock.advance(40_000)
    await s.doordash.called(3)
    expect(s.doordash.calls().map((call) => call.path.split('/').at(-1))).toEqual([
      'p1',
      'p1',
      'order_ready_for_pickup',
    ])
  })

  it('is a refusal in DoorDash’s own words, with the item it is about', async () => {
    const s = await stationWith([])
    s.apply({ type: 'refused', reason: 'item-out-of-stock', itemId: 'itm-rb', details: null })
    s.clock.advance(10_001)
    await s.doordash.called(1)
    expect(s.doordash.calls()[0]?.body).toEqual({
      merchant_supplied_id: s.id,
      order_status: 'fail',
      failure_reason: 'Item Unavailable - Root Beer - itm-rb - Out of stock',
      errors: [
        {
          code: 'ITEM_OUT_OF_STOCK',
          merchant_supplied_id: 'itm-rb',
          message: 'Item Unavailable - Root Beer - itm-rb - Out of stock',
        },
      ],
    })
  })

  it('gives up loudly where DoorDash will never agree, and a person can try again', async () => {
    const s = await stationWith([202, { status: 403, message: 'Not allowlisted' }])
    s.apply(accepted)
    await s.until(() => s.order().confirmation === 'confirmed')
    s.apply({ type: 'cancelled-by-merchant', reason: 'KITCHEN_BUSY', details: null })
    s.clock.advance(10_001)
    await s.until(() => s.store.outbox.counts().gaveUp === 1)
    expect(s.core.view(s.order()).sendProblem).toMatchObject({
      command: 'cancel',
      state: 'gave-up',
      error: '403 Not allowlisted',
    })
    expect(s.store.history.of(s.id).map((entry) => entry.type)).toContain('send-gave-up')
    s.core.book.retrySend(s.id, staff)
    await s.doordash.called(3)
    await s.until(() => s.store.outbox.counts().gaveUp === 0)
    expect(s.doordash.calls()[2]?.body).toEqual({ cancel_reason: 'KITCHEN_BUSY' })
  })
})

describe('after the process died while sending', () => {
  it('what was on its way is sent again, and "already processed" is understood', async () => {
    const doordash = await scriptedDoorDash([400])
    const first = await testCore({ access: null })
    await first.post('orders', orderDelivery({ id: 'p1' }))
    const id = first.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
    const now = Date.now()
    // The state a kill leaves behind: the attempt was begun, no answer was recorded.
    first.core.book.apply(id, accepted, staff)
    await until(first.core, () => first.store.outbox.of(id)[0]?.lastError !== null)
    const entry = first.store.outbox.of(id)[0]
    first.store.outbox.begin(entry?.id ?? 0, now)
    first.store.outbox.retryNow(now)
    await first.close()

    const second = await testCore({ access: doordash.access, dataDir: first.dataDir })
    second.core.start()
    await until(second.core, () => second.store.orders.find(id)?.confirmation !== 'sending')
    expect(second.store.orders.find(id)).toMatchObject({ status: 'preparing', confirmation: 'confirmed' })
  })

  it('an attempt that never left this machine proves nothing: the 400 after it means too late', async () => {
    const doordash = await scriptedDoorDash([400])
    const first = await testCore({ access: null })
    await first.post('orders', orderDelivery({ id: 'p1' }))
    const id = first.store.orders.findByPlatformId('doordash', 'p1')?.id ?? ''
    first.core.book.apply(id, accepted, staff)
    await until(first.core, () => first.store.outbox.of(id)[0]?.lastError !== null)
    first.store.outbox.retryNow(Date.now())
    await first.close()

    const second = await testCore({ access: doordash.access, dataDir: first.dataDir })
    second.core.start()
    await until(second.core, () => second.store.orders.find(id)?.confirmation !== 'sending')
    expect(second.store.orders.find(id)?.status).toBe('failed')
  })
})
