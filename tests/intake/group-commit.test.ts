import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

/** How many pieces the search index was written in; nothing merges them while they are few. */
function piecesOfTheIndex(file: string): number {
  const db = new Database(file, { readonly: true })
  const count = db.prepare('SELECT count(DISTINCT segid) FROM order_search_idx').pluck().get()
  db.close()
  return count as number
}

it('orders that share a commit share one write of the search index too (B1)', async () => {
  const { core, store } = await testCore()
  const deliver = (id: string) =>
    core.deliver({
      channel: 'doordash',
      endpoint: 'orders',
      body: Buffer.from(JSON.stringify(orderDelivery({ id }))),
      sentSince: core.clock.steady(),
      senderGone: false,
    })
  const answers = await Promise.all(['a1', 'a2', 'a3'].map(deliver))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  expect(['a1', 'a2', 'a3'].map((id) => store.orders.findByPlatformId('doordash', id)?.ticketNumber)).toEqual(
    [1, 2, 3],
  )
  expect(piecesOfTheIndex(store.file)).toBe(1)
})
