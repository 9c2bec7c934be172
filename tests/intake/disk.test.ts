import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

it('while the disk takes nothing, orders are answered 503 and the screen is told; afterwards all goes on', async () => {
  const { post, store, core, dataDir } = await testCore()
  // Another connection that never lets go is, for the store, a disk that takes nothing.
  const other = new Database(join(dataDir, 'orders.db'))
  other.exec('BEGIN IMMEDIATE')
  const refused = await post('orders', orderDelivery({ id: 'r1' }))
  expect(refused).toMatchObject({ status: 503, body: { error: { code: 'STORE_UNAVAILABLE' } } })
  expect(JSON.stringify(refused.body)).not.toMatch(/SQLITE|\//)
  expect(core.device().storeProblem).toBe('SQLITE_BUSY')
  other.exec('ROLLBACK')
  other.close()
  expect((await post('orders', orderDelivery({ id: 'r1' }))).status).toBe(202)
  expect(core.device().storeProblem).toBeNull()
  expect(store.orders.count()).toBe(1)
})
