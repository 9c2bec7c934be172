import type { Channel } from '../channel.ts'
import type { Order } from './order.ts'
import { isTestOrder } from './test-order.ts'

/** Channels that take a change of an accepted order from the restaurant: DoorDash's adjustment call. */
const adjusting: readonly Channel[] = ['doordash']

/** Channels that can be told of another time after an order was accepted (uber-eats.md section 12). */
const hearingTimes: readonly Channel[] = ['uber-eats']

/** Whether the channel takes another time for an order it knows as accepted. */
export function hearsTimes({ channel }: Pick<Order, 'channel'>): boolean {
  return hearingTimes.includes(channel)
}

/** Whether the channel of this order can be asked to take a line off it, or to put another in its place. */
export function mayAdjust(order: Pick<Order, 'channel' | 'platformOrderId'>): boolean {
  return adjusting.includes(order.channel) && !isTestOrder(order)
}
