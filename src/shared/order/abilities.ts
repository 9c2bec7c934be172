import type { Channel } from '../channel.ts'
import type { AskedChange, Order } from './order.ts'
import { isTestOrder } from './test-order.ts'

/** What can be asked of a channel when an item of an order is out. */
export type LineChange = 'remove' | 'fewer' | 'replace'

/**
 * What each takes of an accepted order: DoorDash changes it as it is told, Uber Eats asks the customer about a dish that
 * is out (uber-eats.md section 12).
 */
const changesTaken: Record<Channel, readonly LineChange[]> = {
  doordash: ['remove', 'fewer', 'replace'],
  'uber-eats': ['remove'],
}

/** Channels that can be told of another time after an order was accepted (uber-eats.md section 12). */
const hearingTimes: readonly Channel[] = ['uber-eats']

/** Whether the channel takes another time for an order it knows as accepted. */
export function hearsTimes({ channel }: Pick<Order, 'channel'>): boolean {
  return hearingTimes.includes(channel)
}

/** What the channel of this order can be asked to change about a line of it. */
export function lineChangesOf(order: Pick<Order, 'channel' | 'platformOrderId'>): readonly LineChange[] {
  return isTestOrder(order) ? [] : changesTaken[order.channel]
}

/** Which change is asked for. */
export function lineChange({
  quantity,
  substitute,
}: Pick<AskedChange, 'quantity' | 'substitute'>): LineChange {
  if (substitute !== null) return 'replace'
  return quantity === 0 ? 'remove' : 'fewer'
}
