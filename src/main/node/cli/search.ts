import { foldedWords } from '#shared/text/folded-words.ts'
import { createFindOrders } from '../../orders/find-orders.ts'
import { orderRow } from '../../orders/order-row.ts'
import type { Store } from '../../store/open.ts'

/** Orders read at once, so that a large answer does not have to fit twice in memory. */
const pageSize = 1_000

const nothingToSearch = 'There is no letter or digit in this text, so no order was searched for.'

/** `orders search TEXT`: each order whose words are begun by every word of the text, once, the newest first. */
export function searchOrders(store: Store, text: string, most: number) {
  const find = createFindOrders(store.reading)
  const orders: ReturnType<typeof orderRow>[] = []
  let after: string | null = null
  do {
    const limit = Math.min(pageSize, most - orders.length)
    const page = find({ filter: { words: text }, limit, ...(after !== null && { after }) })
    orders.push(...page.orders.map(orderRow))
    after = page.next
  } while (after !== null && orders.length < most)
  return { orders, ...(foldedWords(text).length === 0 && { note: nothingToSearch }) }
}
