import type { Order } from './order.ts'

/**
 * What the platform id of a go-live test order starts with (R100, B11). No channel can send such an id: intake
 * refuses its first character.
 */
const testPrefix = '@test-'

export function testOrderId(id: string): string {
  return `${testPrefix}${id}`
}

/** Whether it is our own test: it is never sent to a channel and counts in no figure. */
export function isTestOrder(order: Pick<Order, 'platformOrderId'>): boolean {
  return order.platformOrderId.startsWith(testPrefix)
}
