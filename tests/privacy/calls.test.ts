import { ORPCError, safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { usualRetention } from '#shared/privacy/retention.ts'
import { station } from '../integration/station.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { centre } from './station.ts'

const code = async (promise: Promise<unknown>) => {
  const [error] = await safe(promise)
  return error instanceof ORPCError ? error.code : error
}

it('customers’ data is for managers only, in every call', async () => {
  const { staff } = await station()
  const { privacy } = staff
  const calls = [
    privacy.state(),
    privacy.saveRetention({ locationId: centre, retention: usualRetention }),
    privacy.letOrdersGo({ locationId: centre, before: 0 }),
    privacy.findCustomer({ text: 'Nadia' }),
    privacy.erase({ orderIds: ['x'], refusedIds: [] }),
  ]
  for (const call of calls) expect(await code(call)).toBe('UNAUTHORIZED')
})

it('a manager is told why something cannot be done, and terms out of bounds are not taken', async () => {
  const { client, core, post } = await station()
  const { privacy } = client
  await post('orders', orderDelivery({ id: 'o1' }))
  const orderId = core.store.orders.findByPlatformId('doordash', 'o1')?.id ?? ''
  expect((await privacy.findCustomer({ text: 'nadia' })).customers).toMatchObject([
    { name: expect.stringContaining('Nadia'), orderIds: [orderId], live: 1 },
  ])
  expect(await code(privacy.erase({ orderIds: [orderId], refusedIds: [] }))).toBe('STILL_COOKING')
  expect(await code(privacy.erase({ orderIds: ['x'], refusedIds: [] }))).toBe('NOTHING_TO_ERASE')
  expect(await code(privacy.letOrdersGo({ locationId: centre, before: 5 }))).toBe('NOT_DUE')
  expect(await code(privacy.saveRetention({ locationId: 'nowhere', retention: usualRetention }))).toBe(
    'UNKNOWN_LOCATION',
  )
  const tooShort = { ...usualRetention, bodies: 1 }
  expect(await code(privacy.saveRetention({ locationId: centre, retention: tooShort }))).toBe('BAD_REQUEST')
  const saved = await privacy.saveRetention({
    locationId: centre,
    retention: { ...usualRetention, bodies: 14 },
  })
  expect(saved.locations.find(({ locationId }) => locationId === centre)?.retention.bodies).toBe(14)
  expect((await client.device.settingChanges())[0]).toMatchObject({ setting: 'keep-bodies', after: '14' })
})
