import { describe, expect, it } from 'vitest'
import { usualRetention } from '#shared/privacy/retention.ts'
import { rebuildFigures } from '#main/reports/rebuild.ts'
import { summarise } from '#main/reports/summary.ts'
import { handClock } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { camille, centre, count, day, holds, ada, privacyStation } from './station.ts'

describe('what customers leave behind', () => {
  it('goes step by step: deliveries after 30 days, telephones after 90, names after 7 years; amounts stay', async () => {
    const one = await privacyStation()
    const { store, clock } = one
    const id = await one.finished('o1')
    const amounts = () => {
      const { subtotalCents, taxCents, tipCents, lines } = store.orders.find(id) ?? {}
      return {
        subtotalCents,
        taxCents,
        tipCents,
        dishes: lines?.map(({ name, quantity }) => [name, quantity]),
      }
    }
    const before = amounts()

    clock.advance(29 * day)
    await one.today()
    await one.purged()
    expect(one.bodies()).toBe(4)
    expect(store.orders.find(id)?.customerPhone).toBe(ada.phone)

    clock.advance(2 * day)
    await one.today()
    await one.purged()
    expect(one.bodies()).toBe(6)
    expect(store.orders.find(id)?.customerPhone).toBe(ada.phone)

    clock.advance(60 * day)
    await one.today()
    await one.purged()
    expect(store.orders.find(id)).toMatchObject({
      customerPhone: null,
      deliveryAddress: null,
      customerNote: ada.note,
    })
    expect(store.orders.find(id)?.customerName).toContain(ada.name)

    clock.advance(usualRetention.names * day)
    await one.today()
    await one.purged()
    expect(store.orders.find(id)).toMatchObject({ customerName: '', customerNote: null, customerId: null })
    expect(store.orders.find(id)?.lines[0]).toMatchObject({ note: null, consumerName: null })
    expect(amounts()).toEqual(before)
  })

  it('is counted by each location for itself, also by one that was removed since', async () => {
    const one = await privacyStation()
    const { core, store, clock } = one
    const id = await one.finished('o1')
    store.retention.save('gone', { ...usualRetention, contacts: 365 })
    const db = store.orders.find(id)
    if (db) store.orders.save({ ...db, locationId: 'gone' })
    clock.advance(100 * day)
    await one.today()
    await one.purged()
    expect(store.orders.find(id)?.customerPhone).toBe(ada.phone)
    expect(core.privacy.state().locations.map(({ locationId }) => locationId)).toContain('gone')
    clock.advance(300 * day)
    await one.today()
    await one.purged()
    expect(store.orders.find(id)?.customerPhone).toBeNull()
  })

  it('stays while the order is not over', async () => {
    const one = await privacyStation()
    const id = await one.ordered('o1')
    one.clock.advance(100 * day)
    await one.today()
    await one.purged()
    expect(one.store.orders.find(id)?.customerPhone).toBe(ada.phone)
    one.end(id)
    await one.purged()
    expect(one.store.orders.find(id)?.customerPhone).toBeNull()
  })

  it('goes again when the channel sends it again', async () => {
    const one = await privacyStation()
    const id = await one.finished('o1')
    one.clock.advance(100 * day)
    await one.today()
    await one.purged()
    const order = one.store.orders.find(id)
    if (order) one.store.orders.save({ ...order, customerPhone: ada.phone })
    await one.purged()
    expect(one.store.orders.find(id)?.customerPhone).toBeNull()
  })
})

describe('orders whose time is up', () => {
  it('wait until a manager let them go, then they are deleted for good, and it is listed who did', async () => {
    const one = await privacyStation()
    const { core, store, clock } = one
    await one.post('orders', orderDelivery({ id: 'o1' }, { type: 'OrderAdjust' }))
    const id = await one.finished('o1')
    expect(count(one.dataDir, `SELECT count(*) FROM inbox WHERE platform_order_id = 'o1'`)).toBe(2)
    clock.advance((usualRetention.orders + 366) * day)
    await one.today()
    await one.purged()
    expect(store.orders.find(id)).toBeDefined()
    const figures = () =>
      summarise(store.reading, {
        from: '2026-11-24',
        to: '2026-11-24',
        locationId: null,
        channel: null,
        currency: null,
      })
    const before = figures()
    expect(before).toMatchObject({ orders: 1 })
    const due = core.privacy.state().locations.find(({ locationId }) => locationId === centre)?.ordersDue
    expect(due?.count).toBe(1)

    expect(core.privacy.letOrdersGo(centre, (due?.before ?? 0) + 1, camille)).toBe('not-due')
    expect(core.privacy.letOrdersGo(centre, due?.before ?? 0, camille)).toBe('done')
    await one.purged()
    expect(store.orders.find(id)).toBeUndefined()
    expect(count(one.dataDir, `SELECT count(*) FROM order_history WHERE order_id = '${id}'`)).toBe(0)
    expect(count(one.dataDir, `SELECT count(*) FROM inbox WHERE platform_order_id = 'o1'`)).toBe(0)
    expect(store.retention.of(centre).ordersGoneUntil).toBe('2026-11-24')
    expect(core.settingChanges.latest()[0]).toMatchObject({ setting: 'orders-may-go', actor: camille })
    expect(core.privacy.state().locations[0]?.ordersDue).toBeNull()
    expect(figures()).toEqual(before)
    const rebuilt = await rebuildFigures({ store, locations: core.locations }, () => Promise.resolve())
    expect(rebuilt.kept).toBe(1)
    expect(figures()).toEqual(before)
    store.space.emptyLog()
    expect(holds(one.dataDir, ada.note)).toBe(false)
  })
})

describe('a clock that is wrong', () => {
  it.each([8, 80])('set %i years forward has nothing deleted', async (years) => {
    const one = await privacyStation()
    const id = await one.finished('o1')
    await one.today()
    one.clock.set(years * 366 * day)
    await one.purged()
    expect(one.bodies()).toBeGreaterThan(3)
    expect(one.store.orders.find(id)?.customerName).toContain(ada.name)
    // Orders that come in meanwhile carry the right time of the channel, and the wrong one of the station.
    const pickup = { estimated_pickup_time: '2026-11-24T18:30:00Z' }
    for (const late of ['l1', 'l2', 'l3', 'l4']) await one.finished(late, pickup)
    await one.purged()
    expect(one.store.orders.find(id)?.customerPhone).toBe(ada.phone)
  })

  it('set back when an order came in does not make the order old', async () => {
    const clock = handClock(Date.parse('2015-01-01T00:10:00Z'))
    const one = await privacyStation({ clock })
    const id = await one.finished('o1', { estimated_pickup_time: '2026-11-24T18:05:00Z' })
    clock.set(Date.parse('2026-11-24T18:00:00Z') - clock.now())
    await one.today()
    await one.purged()
    expect(one.store.orders.find(id)?.customerPhone).toBe(ada.phone)
    expect(one.bodies()).toBe(4)
  })
})

it('who changed how long something is kept is listed, and what is kept less long goes at once', async () => {
  const one = await privacyStation()
  await one.finished('o1')
  one.clock.advance(10 * day)
  await one.today()
  await one.purged()
  const before = one.bodies()
  expect(one.core.privacy.saveRetention(centre, { ...usualRetention, bodies: 7 }, camille)).toBe(true)
  expect(one.core.settingChanges.latest()).toMatchObject([
    { setting: 'keep-bodies', before: '30', after: '7', actor: camille },
  ])
  await one.until(() => one.bodies() < before)
  expect(one.core.privacy.saveRetention('nowhere', usualRetention, camille)).toBe(false)
})
