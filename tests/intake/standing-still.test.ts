import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { handClock, testCore } from '../support/core.ts'
import { scriptedDoorDash, type Trouble } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const staff = { kind: 'staff' } as const
const accepted: OrderEvent = { type: 'accepted', prepMinutes: 15 }
const gone = { status: 400, message: 'The order was already processed: failed' }

async function stationWith({
  autoAccept = false,
  script = [],
}: {
  autoAccept?: boolean
  script?: Trouble[]
}) {
  const clock = handClock()
  const doordash = await scriptedDoorDash(script, { now: clock.now })
  const station = await testCore({ clock, access: doordash.access })
  const { core, store } = station
  const location = core.locations.get('chez-loutre-centre')
  if (!location) throw new Error('the demo has no such location')
  core.locations.save({ ...location, autoAccept })
  const order = () => {
    const found = store.orders.findByPlatformId('doordash', 'p1')
    if (!found) throw new Error('the order is gone')
    return found
  }
  const changes = core.changes.orders.subscribe()
  return {
    ...station,
    clock,
    doordash,
    order,
    apply: (event: OrderEvent) => core.book.apply(order().id, event, staff),
    paper: () => store.printJobs.of(order().id).map(({ notice }) => notice),
    until: async (holds: () => boolean) => {
      while (!holds()) await changes.next()
    },
  }
}

/** Posts an order of which only the first half arrives; `finish` sends the rest and resolves with the status line. */
async function begin(url: string, { hangUp = false } = {}) {
  const { port } = new URL(url)
  const body = JSON.stringify(orderDelivery({ id: 'p1' }))
  const socket = connect(Number(port), '127.0.0.1')
  const write = (text: string) => new Promise<void>((resolve) => socket.write(text, () => resolve()))
  await write(
    `POST /orders HTTP/1.1\r\nHost: x\r\nAuthorization: demo-secret\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
  )
  await write(body.slice(0, 40))
  return {
    finish: async (): Promise<string> => {
      await write(body.slice(40))
      if (hangUp) {
        socket.destroy()
        return ''
      }
      const [answer] = (await once(socket, 'data')) as [Buffer]
      socket.destroy()
      return answer.toString().split('\r\n')[0] ?? ''
    },
  }
}

describe('an order that came in while the station stood still (E37a)', () => {
  it.each([false, true])('is in doubt, and no paper says to cook it (automatic: %s)', async (autoAccept) => {
    const s = await stationWith({ autoAccept })
    s.clock.standStill(90_000)
    const { status } = await s.post('orders', orderDelivery({ id: 'p1' }))
    // A 200 would accept what DoorDash may have failed: the call tells.
    expect(status).toBe(202)
    expect(s.order()).toMatchObject({ inDoubt: true, status: autoAccept ? 'preparing' : 'new' })
    // Its time counts from when it can first have been sent.
    expect(s.order().confirmBy - s.clock.now()).toBe(90_000)
    expect(s.paper()).toEqual([])
  })

  it.each([false, true])(
    'that DoorDash has failed is dead, loudly, and was never on paper (automatic: %s)',
    async (autoAccept) => {
      const s = await stationWith({ autoAccept, script: [gone] })
      s.clock.standStill(90_000)
      await s.post('orders', orderDelivery({ id: 'p1' }))
      if (!autoAccept) s.apply(accepted)
      await s.until(() => s.order().status === 'failed')
      expect(s.order()).toMatchObject({ ending: { kind: 'confirm-too-late' }, endingSeenAt: null })
      expect(s.paper()).toEqual([])
    },
  )

  it.each([false, true])(
    'that DoorDash still takes is cooked once it says so (automatic: %s)',
    async (autoAccept) => {
      const s = await stationWith({ autoAccept, script: [202] })
      s.clock.standStill(90_000)
      await s.post('orders', orderDelivery({ id: 'p1' }))
      if (!autoAccept) s.apply(accepted)
      await s.until(() => !s.order().inDoubt)
      expect(s.order()).toMatchObject({ status: 'preparing', confirmation: 'confirmed' })
      expect(s.paper()).toEqual(['none', 'none'])
    },
  )

  it('is out of doubt when a dasher comes for it', async () => {
    const s = await stationWith({ autoAccept: true, script: ['reset', 503] })
    s.clock.standStill(90_000)
    await s.post('orders', orderDelivery({ id: 'p1' }))
    await s.post('dasher-status', {
      event: { type: 'dasher_status_update', status: 'SUCCESS' },
      delivery: {
        external_order_id: 'p1',
        dasher_status: 'dasher_confirmed',
        dasher: { first_name: 'Luis' },
      },
    })
    expect(s.order()).toMatchObject({ inDoubt: false, confirmation: 'confirmed' })
    expect(s.paper()).toEqual(['none', 'none'])
  })

  it('is in doubt too when only the end of it came after the gap', async () => {
    const s = await stationWith({})
    const sent = await begin(s.url)
    await s.until(() => true)
    s.clock.standStill(90_000)
    await sent.finish()
    expect(s.order().inDoubt).toBe(true)
  })

  it('whose sender hung up meanwhile is in doubt however short the gap was', async () => {
    const s = await stationWith({ autoAccept: true })
    const sent = await begin(s.url, { hangUp: true })
    s.clock.standStill(10_000)
    await sent.finish()
    await s.until(() => s.store.orders.findByPlatformId('doordash', 'p1') !== undefined)
    expect(s.order().inDoubt).toBe(true)
    expect(s.paper()).toEqual([])
  })

  it('for a moment only is an order like any other', async () => {
    const s = await stationWith({ autoAccept: true })
    s.clock.standStill(10_000)
    const { status } = await s.post('orders', orderDelivery({ id: 'p1' }))
    expect(status).toBe(200)
    expect(s.order()).toMatchObject({ inDoubt: false, confirmation: 'confirmed' })
    expect(s.order().confirmBy - s.clock.now()).toBe(170_000)
  })
})

it('a 202 nobody read leaves its order in doubt', async () => {
  const s = await stationWith({})
  await s.post('orders', orderDelivery({ id: 'p1' }))
  s.core.answerLost({ status: 202, body: {}, orderId: s.order().id })
  expect(s.order().inDoubt).toBe(true)
  s.apply(accepted)
  await s.until(() => s.order().confirmation === 'confirmed')
  expect(s.order().inDoubt).toBe(false)
})
