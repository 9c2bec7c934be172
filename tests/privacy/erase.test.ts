import { describe, expect, it } from 'vitest'
import { orderDelivery } from '../support/doordash-order.ts'
import { ada, camille, count, holds, privacyStation } from './station.ts'

const traces = [ada.name, ada.phone, ada.note, ada.lineNote, String(ada.id)]

describe('erasing one customer', () => {
  it.each([
    ['telephone', '514 555-0199'],
    ['the end of it', '0199'],
    ['name', 'adalb'],
    ['number at the channel', String(ada.id)],
    ['order number', 'o1'],
  ])('finds all orders by %s', async (_by, text) => {
    const one = await privacyStation()
    const ids = [await one.finished('o1'), await one.finished('o2', { order_special_instructions: null })]
    await one.today()
    const { customers } = await one.core.privacy.find(text)
    expect(customers).toHaveLength(1)
    expect(customers[0]?.orderIds.toSorted()).toEqual(ids.toSorted())
    expect(customers[0]).toMatchObject({ phoneEnd: '0199', live: 0 })
  })

  it('leaves no trace in any file of the store, the amounts stay, and it is noted that it was done', async () => {
    const one = await privacyStation()
    const { core, store } = one
    const id = await one.finished('o1')
    await one.finished('o2')
    await one.today()
    const chat = {
      messages: [],
      nextNumber: 1,
      dialogue: { step: 'idle' as const },
      misunderstood: 0,
      said: `where is the order of ${ada.name}?`,
    }
    store.conversations.put(chat)
    const before = store.orders.find(id)
    for (const trace of traces) expect(holds(one.dataDir, trace), trace).toBe(true)
    core.privacy.start()
    const [customer] = (await core.privacy.find(ada.phone)).customers
    const asked = core.privacy.erase(
      { orderIds: customer?.orderIds ?? [], refusedIds: customer?.refusedIds ?? [] },
      camille,
    )
    expect(asked).toEqual({ ok: true, orders: 2 })
    await one.until(() => !store.erasures.isOpen())
    for (const trace of traces) expect(holds(one.dataDir, trace), trace).toBe(false)
    expect(store.orders.find(id)).toMatchObject({
      customerName: '',
      subtotalCents: before?.subtotalCents,
      taxCents: before?.taxCents,
      displayNumber: before?.displayNumber,
    })
    const found = (word: string) =>
      count(one.dataDir, `SELECT count(*) FROM order_search WHERE order_search MATCH '${word}'`)
    expect([found('adalberta'), found('sesame')]).toEqual([0, 0])
    // What was sold is found as before.
    expect(found('grilled')).toBe(5)
    const [record] = core.privacy.state().erasures
    expect(record).toMatchObject({ actor: camille, orders: 2 })
    expect(JSON.stringify(record)).not.toContain(ada.name)
    expect(count(one.dataDir, 'SELECT count(*) FROM erasure_steps')).toBe(0)
    expect(store.conversations.find().document).toBeNull()
  })

  it('takes what came about an order before the order did', async () => {
    const one = await privacyStation()
    const { core, store } = one
    const early = { id: 'o1', order_special_instructions: 'Cellar 4471 yesterday' }
    await one.post('orders', orderDelivery(early, { type: 'OrderAdjust' }))
    const id = await one.finished('o1')
    expect(holds(one.dataDir, 'Cellar 4471')).toBe(true)
    expect(count(one.dataDir, `SELECT count(*) FROM inbox WHERE order_id IS NULL AND body IS NOT NULL`)).toBe(
      1,
    )
    expect(core.privacy.erase({ orderIds: [id], refusedIds: [] }, camille)).toMatchObject({ ok: true })
    core.privacy.start()
    await one.until(() => !store.erasures.isOpen())
    expect(one.bodies()).toBe(0)
    expect(holds(one.dataDir, 'Cellar 4471')).toBe(false)
  })

  it('refuses an order that is still being cooked, and can be done once it is over', async () => {
    const one = await privacyStation()
    const { core } = one
    const done = await one.finished('o1')
    const cooking = await one.ordered('o2')
    const wish = { orderIds: [done, cooking], refusedIds: [] }
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: false, refusal: 'live' })
    expect((await core.privacy.find(ada.phone)).customers[0]?.live).toBe(1)
    expect(core.privacy.state().erasures).toEqual([])
    one.end(cooking)
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: true, orders: 2 })
  })

  it('takes what the customer said along, and it does not come back when the channel tells it again', async () => {
    const one = await privacyStation()
    const { core, store } = one
    const id = await one.finished('o1')
    const said = {
      key: 'r1',
      platformOrderId: 'o1',
      storeId: '1',
      date: '2026-11-24',
      stars: 2,
      emoji: null,
      comment: 'Cold soup at door 7733',
      tags: [],
      reviewType: null,
      frequency: null,
    }
    store.transaction(() => store.feedback.save('doordash', [said]))
    expect(core.privacy.erase({ orderIds: [id], refusedIds: [] }, camille)).toMatchObject({ ok: true })
    core.privacy.start()
    await one.until(() => !store.erasures.isOpen())
    expect(holds(one.dataDir, 'Cold soup')).toBe(false)
    store.transaction(() => store.feedback.save('doordash', [said]))
    expect(count(one.dataDir, 'SELECT count(*) FROM feedback WHERE comment IS NOT NULL')).toBe(0)
    expect(count(one.dataDir, 'SELECT stars FROM feedback')).toBe(2)
  })

  it('two managers at once: nothing is done twice, and both are told', async () => {
    const one = await privacyStation()
    const { core, store } = one
    const wish = { orderIds: [await one.finished('o1')], refusedIds: [] }
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: true, orders: 1 })
    expect(core.privacy.erase(wish, { kind: 'manager', name: 'Jo' })).toEqual({ ok: true, orders: 0 })
    core.privacy.start()
    await one.until(() => !store.erasures.isOpen())
    expect(core.privacy.state().erasures.map(({ orders }) => orders)).toEqual([0, 1])
    // Once it is done there is nothing to erase any more, and no record that says otherwise.
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: false, refusal: 'nothing' })
    expect(core.privacy.erase({ orderIds: ['nobody'], refusedIds: [] }, camille)).toEqual({
      ok: false,
      refusal: 'nothing',
    })
  })

  it('takes an order that was refused as well, once somebody has dealt with it', async () => {
    const one = await privacyStation()
    const { core, store, post } = one
    const { orderDelivery } = await import('../support/doordash-order.ts')
    await post(
      'orders',
      orderDelivery({
        id: 'r1',
        categories: [],
        consumer: { id: ada.id, first_name: ada.name, last_name: 'Q.', phone: ada.phone },
      }),
    )
    const [open] = (await core.privacy.find(ada.name)).customers
    expect(open).toMatchObject({ orderIds: [], live: 1 })
    const wish = { orderIds: [], refusedIds: open?.refusedIds ?? [] }
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: false, refusal: 'live' })
    core.refusedOrders.dealtWith(open?.refusedIds[0] ?? 0, camille)
    expect(core.privacy.erase(wish, camille)).toEqual({ ok: true, orders: 1 })
    core.privacy.start()
    await one.until(() => !store.erasures.isOpen())
    expect(holds(one.dataDir, ada.name)).toBe(false)
  })
})
