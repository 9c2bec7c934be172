import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { boardOrder } from '../fixtures/orders.ts'

const head =
  'Timestamp local date,Store ID,Merchant store ID,Transaction type,Delivery UUID,DoorDash order ID,POS order ID,Final order status,Currency,Subtotal,Subtotal tax passed to merchant,Staff tip,Error charges,Net total'
const packed = (rows: readonly string[]) => gzipSync([head, ...rows].join('\r\n')).toString('base64')

async function station() {
  const one = await testCore()
  const { client } = await dashboard(one.core).signIn()
  const check = (rows: readonly string[]) => client.reportFiles.checkPayout({ packed: packed(rows) })
  return { ...one, client, check }
}
const store = '2026-11-24,1,chez-loutre-centre'

test('a payout file is held against the stored orders, and leaves nothing behind', async () => {
  const { store: kept, check } = await station()
  const add = (more: Parameters<typeof boardOrder>[0], date = '2026-11-24') => {
    const order = boardOrder({ acceptedAt: 1, status: 'completed', ...more })
    kept.orders.add(order, { date, hour: 18, firstTotalCents: 3_364 })
    return order
  }
  const agreed = add({})
  const lower = add({})
  const missed = add({})
  // Half past one at night: its own calendar day, the business day before.
  const night = add({ receivedAt: Date.parse('2026-11-25T06:30:00Z') })
  const old = add({ receivedAt: Date.parse('2026-10-02T18:00:00Z') }, '2026-10-02')
  const before = kept.orders.count()
  const result = await check([
    `${store},Order,${agreed.platformOrderId},NULL,NULL,Delivered,CAD,31.15,2.49,0,NULL,30`,
    `${store},Order,NULL,NULL,${lower.id}-doordash,Delivered,CAD,30.15,2.49,0,NULL,29`,
    `${store},Error Charge,${old.platformOrderId},NULL,NULL,NULL,CAD,NULL,NULL,NULL,(5.00),(5.00)`,
  ])
  expect(result).toMatchObject({ orders: 3, agreed: 1, differenceCount: 3 })
  expect(result.differences).toEqual([
    expect.objectContaining({ kind: 'subtotal', orderId: lower.id, oursCents: 3_115, theirsCents: 3_015 }),
    expect.objectContaining({ kind: 'not-paid', orderId: missed.id, isAtEdge: true }),
    expect.objectContaining({ kind: 'error-charge', orderId: old.id, theirsCents: -500 }),
  ])
  expect(result.differences.some(({ orderId }) => orderId === night.id)).toBe(false)
  expect(kept.orders.count()).toBe(before)
})

test('a file that cannot be read says why, and the station goes on taking orders', async () => {
  const { client, check, post } = await station()
  await expect(check([])).rejects.toMatchObject({ code: 'UNREADABLE_FILE', data: { problem: 'empty' } })
  await expect(client.reportFiles.checkPayout({ packed: 'AAAA' })).rejects.toMatchObject({
    data: { problem: 'not-text' },
  })
  await expect(
    check(['2026-11-24,77,elsewhere,Order,abc,NULL,NULL,Delivered,CAD,1,0,0,0,1']),
  ).rejects.toMatchObject({ data: { problem: 'other-restaurant', stores: ['elsewhere'] } })
  expect((await post('orders', orderDelivery())).status).toBe(202)
})
