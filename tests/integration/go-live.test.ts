import { describe, expect, it } from 'vitest'
import { unproven } from '#shared/integration/go-live.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { ringOf } from '#shared/order/board.ts'
import { doordashAt, handClock, readyStores, type Station, station, tell, until } from './station.ts'

const gare = 'chez-loutre-gare'

async function ready(options: Parameters<typeof station>[0] = {}) {
  const one = await station(options)
  await readyStores(one, ['501'])
  return one
}

/** Everything that counts. */
function allSales({ sales }: Station['store']) {
  return sales.days().flatMap(({ date, locationId }) => sales.ofDay(date, locationId))
}

/** The test order on the board. */
function testOrder({ core }: Pick<Station, 'core'>) {
  const order = core.board().find(isTestOrder)
  if (!order) throw new Error('no test order is on the board')
  return order
}

describe('the go-live check', () => {
  it('plays a marked order through: reached, shown, printed, heard, acknowledged (R100, B11)', async () => {
    const one = await ready()
    one.printing.start()
    const board = (await one.staff.orders.watch())[Symbol.asyncIterator]()
    await board.next()
    expect(unproven((await until(one.client, () => true)).goLive)).toHaveLength(7)

    const begun = await one.client.integrations.startGoLiveCheck({ locationId: gare })
    expect([begun.network.state, begun.doordash.state]).toEqual(['proven', 'proven'])
    expect(begun['sound-heard'].state).toBe('waiting')
    const order = testOrder(one)
    expect(order).toMatchObject({ displayNumber: 'TEST 0000', locationId: gare, ticketNumber: 0 })
    expect(ringOf(order, order.receivedAt)).toBe('new')

    const update = await board.next()
    expect(update.value).toMatchObject({ type: 'changed' })
    void board.next()
    await until(one.client, ({ goLive }) => goLive['order-shown'].state === 'proven')
    const printed = await until(one.client, ({ goLive }) => goLive['ticket-printed'].state === 'proven')
    expect(printed.goLive.printer.state).toBe('proven')
    expect(unproven(printed.goLive)).toEqual(['sound-heard', 'order-acknowledged'])

    await one.staff.orders.acknowledge({ id: order.id })
    const last = await one.client.integrations.confirmHeard()
    expect(unproven(last)).toEqual([])
    await one.printing.stop()

    // The test is over: its order has left the board.
    expect(one.core.board().filter(isTestOrder)).toEqual([])
    // Everything is proven: nothing has to be gone on without.
    const results = one.client.integrations.activate({
      locationIds: [gare],
      channel: 'doordash',
      goneOnWithout: [],
    })
    await one.doordash.when(() => one.doordash.calls().some((call) => call.path.endsWith('/enable')))
    await tell(one, gare, 'INTEGRATION_ACTIVATED')
    expect((await results)[0]?.ok).toBe(true)
    expect(one.store.activationRecords.of(gare)[0]?.goneOnWithout).toEqual([])
  })

  it('sends nothing about its order to a channel, and counts it nowhere, whatever staff do with it', async () => {
    const one = await ready()
    const before = JSON.stringify(allSales(one.store))
    for (const end of ['ready', 'cancel'] as const) {
      await one.client.integrations.startGoLiveCheck()
      const { id } = testOrder(one)
      await one.staff.orders.acknowledge({ id })
      if (end === 'ready') {
        await one.staff.orders.ready({ id })
        await one.staff.orders.undo({ id })
        await one.staff.orders.ready({ id })
        await one.staff.orders.pickedUp({ id })
      } else await one.staff.orders.cancel({ id, reason: 'OTHER', details: null })
      expect(one.store.outbox.of(id)).toEqual([])
    }
    expect(one.store.outbox.counts()).toEqual({ waiting: 0, gaveUp: 0 })
    expect(JSON.stringify(allSales(one.store))).toBe(before)
    expect(one.doordash.calls().filter((call) => call.path.includes('/orders/'))).toEqual([])
  })

  it('has an order no channel could send: intake refuses such an id', async () => {
    const one = await ready()
    await one.client.integrations.startGoLiveCheck()
    const { platformOrderId } = testOrder(one)
    const { status } = await one.post('order-cancel', {
      external_order_id: platformOrderId,
      store: { merchant_supplied_id: gare },
    })
    expect(status).toBe(422)
    expect(testOrder(one).status).toBe('preparing')
  })

  it('names what is missing: DoorDash out of reach, no printer', async () => {
    const one = await ready()
    one.store.printers.remove('screen')
    await one.doordash.unplug()
    const check = await one.client.integrations.startGoLiveCheck()
    expect(check.network).toEqual({ state: 'failed', detail: expect.any(String) as string })
    expect(check.doordash.state).toBe('failed')
    expect(check.printer).toEqual({ state: 'missing', detail: 'no-printer' })
    expect(check['ticket-printed']).toEqual({ state: 'missing', detail: 'no-printer' })
    await one.doordash.plugIn()
  })

  it('is kept with its times over a restart, and is good for a day', async () => {
    const one = await ready()
    await one.client.integrations.startGoLiveCheck()
    await one.staff.orders.acknowledge({ id: testOrder(one).id })
    const kept = await one.client.integrations.confirmHeard()
    await one.close()
    const clock = handClock(Date.now())
    const again = await station({ dataDir: one.dataDir, doordash: one.doordash, clock })
    expect((await until(again.client, () => true)).goLive).toEqual(kept)
    clock.advance(25 * 3_600_000)
    const { goLive } = again.core.integrations.state()
    expect(goLive['sound-heard']).toEqual({ state: 'missing', detail: 'too-long-ago' })
    expect(doordashAt(again.core.integrations.state(), gare).state).toBe('not_activated')
  })

  it('that nobody goes on with leaves the board after ten minutes, also over a restart', async () => {
    const one = await ready()
    await one.client.integrations.startGoLiveCheck()
    await one.close()
    const clock = handClock(Date.now())
    const again = await station({ dataDir: one.dataDir, doordash: one.doordash, clock })
    clock.advance(9 * 60_000)
    expect(again.core.board().filter(isTestOrder)).toHaveLength(1)
    clock.advance(61_000)
    expect(again.core.board().filter(isTestOrder)).toEqual([])
    expect(allSales(again.store)).toEqual([])
  })

  it('begun anew takes the order of the check before off the board', async () => {
    const one = await ready()
    await one.client.integrations.startGoLiveCheck({ locationId: 'chez-loutre-centre' })
    await one.client.integrations.startGoLiveCheck({ locationId: gare })
    expect(one.core.board().filter(isTestOrder)).toMatchObject([{ locationId: gare }])
  })
})
