import type { Order } from './order.ts'

/** Whether its food was ready after the time that was promised. */
export function isLate({ readyAt, readyBy }: Pick<Order, 'readyAt' | 'readyBy'>): boolean {
  return readyAt !== null && readyBy !== null && readyAt > readyBy
}
