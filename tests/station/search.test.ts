import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { indexOlder } from '#main/orders/index-older.ts'
import { createFindOrders } from '#main/orders/find-orders.ts'
import { runCli } from '#main/node/cli/run.ts'
import { migrate } from '#main/store/migrate.ts'
import { searchMigration } from '#main/store/migrations/0013-search.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { handClock, tempDir, testCore } from '../support/core.ts'

type Answer = { orders: { id: string; platformOrderId: string; status: string }[]; note?: string }

it('orders search finds what came in, also cancelled, by any of its words, each order once (R8)', async () => {
  const one = await testCore()
  const nadia = orderDelivery({ id: 'one' })
  await one.post('orders', nadia)
  await one.post('orders', nadia)
  await one.post('orders', orderDelivery({ id: 'two', order_special_instructions: 'Pas d’oignons, merci' }))
  const id = one.store.orders.page({ limit: 1 }).orders[0]?.id ?? ''
  one.core.book.apply(id, { type: 'cancelled-by-platform' }, { kind: 'platform' })
  const answer = (...args: string[]) =>
    runCli(['orders', 'search', ...args, '--data', one.dataDir]) as Promise<Answer>
  const search = async (...args: string[]) =>
    (await answer(...args)).orders.map((order) => order.platformOrderId)
  expect(await search('nadia croutons')).toEqual(['two', 'one'])
  expect(await search('OIGNONS')).toEqual(['two'])
  expect(await search('-oignons')).toEqual(['two'])
  expect(await search('12025550142', '--limit', '1')).toEqual(['two'])
  expect(await search('"OR"')).toEqual([])
  expect(await search('x'.repeat(10_000))).toEqual([])
  expect(await answer('?!')).toMatchObject({
    orders: [],
    note: expect.any(String),
  })
  // The last to be cancelled is still there to be found.
  expect((await answer('oignons')).orders[0]?.status).toBe('cancelled')
})

it('orders from before the search index are found once they are indexed, newest first, in steps', async () => {
  const dir = tempDir()
  const before = await testCore({ dataDir: dir })
  for (const id of ['a', 'b', 'c']) await before.post('orders', orderDelivery({ id }))
  await before.close()
  // As the version before left it: the same orders, and no index.
  const db = new Database(join(dir, 'orders.db'))
  db.exec(
    `DROP TRIGGER order_search_deleted; DROP TRIGGER order_search_changed; DROP TABLE order_search; DROP TABLE order_search_progress; DROP INDEX outbox_open`,
  )
  for (const name of ['status', 'location', 'channel', 'total', 'late', 'hour'])
    db.exec(`DROP INDEX orders_${name}`)
  db.pragma(`user_version = ${searchMigration.version - 1}`)
  migrate(db, migrations.slice(0, searchMigration.version))
  db.pragma(`user_version = ${migrations.at(-1)?.version}`)
  db.close()

  const store = openStore(dir)
  const find = createFindOrders(store.reading)
  const found = () =>
    find({ filter: { words: 'nadia' }, limit: 9 }).orders.map((order) => order.platformOrderId)
  expect(found()).toEqual([])
  expect(indexOlder({ store }, 2)).toBe(2)
  expect(found()).toEqual(['c', 'b'])
  store.close()

  const clock = handClock()
  const after = await testCore({ dataDir: dir, clock })
  after.core.start()
  clock.advance(1_000)
  expect(
    (await after.core.reads.orders.history({ filter: { words: 'nadia' }, limit: 9 })).orders,
  ).toHaveLength(3)
  expect(after.store.orderSearch.below()).toBe(0)
})
