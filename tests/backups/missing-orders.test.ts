import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingOrders } from '#main/store/missing-orders.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

/** A station that took `first`, made a backup, and took `since`. */
async function station(first: readonly string[], since: readonly string[]) {
  const { store, post } = await testCore()
  const take = async (ids: readonly string[]) => {
    for (const id of ids) expect((await post('orders', orderDelivery({ id }))).status).toBe(202)
  }
  await take(first)
  const backup = join(tempDir(), 'backup.db')
  await store.copyTo(backup)
  await take(since)
  return { file: store.file, backup }
}

/** The store of a device that nobody has set up yet. */
function newDevice(): string {
  const store = openStore(tempDir())
  store.close()
  return store.file
}

test('of the store that went on after a backup, what is missing is known, be it nothing', async () => {
  const quiet = await station(['a', 'b'], [])
  expect(missingOrders(quiet.file, quiet.backup)).toMatchObject({ orders: 0, isWhole: true })
  const busy = await station(['a', 'b'], ['c'])
  expect(missingOrders(busy.file, busy.backup)).toMatchObject({ orders: 1, isWhole: true })
})

test('what a lost device took after the backup cannot be known on a new one', async () => {
  const { backup } = await station(['a', 'b'], [])
  expect(missingOrders(newDevice(), backup)).toBeNull()
  const tried = await station(['tried'], [])
  expect(missingOrders(tried.file, backup)).toMatchObject({ orders: 1, isWhole: false })
  const empty = await station([], [])
  expect(missingOrders(newDevice(), empty.backup)).toBeNull()
})

test('a device that went back to an older backup before does not know what came after a newer one', async () => {
  const { file, backup } = await station(['a', 'b'], ['c', 'd'])
  expect(missingOrders(backup, file)).toBeNull()
})
