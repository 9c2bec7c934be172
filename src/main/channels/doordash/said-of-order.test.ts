import { expect, test } from 'vitest'
import { saidOfOrder } from './said-of-order.ts'

test.each([
  ['The order was already processed: confirmed', 'alive'],
  ['Order has already been accepted', 'alive'],
  ['order already picked up', 'alive'],
  ['The order was already processed: failed', 'dead'],
  ['The order was already processed: cancelled', 'dead'],
  ['Order already canceled', 'dead'],
  ['The order expired before it was confirmed', 'dead'],
  ['Order confirmation timed out', 'dead'],
  ['Order has been rejected', 'dead'],
  ['The order can no longer be accepted', 'unsaid'],
  ['Order is not confirmed', 'unsaid'],
  ['Order already processed', 'unsaid'],
  ['already', 'unsaid'],
  ['', 'unsaid'],
])('"%s" says that the order is %s (E37a)', (message, said) => expect(saidOfOrder(message)).toBe(said))
