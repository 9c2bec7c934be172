import type { Order } from './order.ts'

/**
 * What an order that ended from outside leaves to do in the house.
 * - `never-cook`: nobody may have begun: it was never accepted, waited for its time, or was in doubt
 * - `stop-cooking`: it may be on the stove
 * - `keep`: it stands ready, and must not be handed over
 * - `gone`: somebody has taken it already
 */
export type AfterEnd = 'never-cook' | 'stop-cooking' | 'keep' | 'gone'

export function afterEnd(
  order: Pick<Order, 'acceptedAt' | 'readyAt' | 'pickedUpAt' | 'startAt' | 'inDoubt'>,
): AfterEnd {
  if (order.pickedUpAt !== null) return 'gone'
  if (order.readyAt !== null) return 'keep'
  // An accepted order keeps the time its cooking was to start, as long as it waits for it.
  return order.acceptedAt === null || order.inDoubt || order.startAt !== null ? 'never-cook' : 'stop-cooking'
}
