import type { OrderContent } from '#shared/order/order.ts'
import type { OrderState, ReadCourier } from '../../delivery.ts'
import type { Dish } from './dish.ts'

/** An order as either generation says it, in the core's words. Times are epoch ms. */
export type ReadParts = {
  id: string
  /** Uber's id of its store. */
  storeId: string | null
  displayId: string | null
  /** ISO 4217; null where none was named. */
  currency: string | null
  placedAt: number | null
  isScheduled: boolean
  state: OrderState
  courier: ReadCourier | null
  dishes: Dish[]
  content: Omit<OrderContent, 'lines' | 'warnings'>
  /** Paths of words this version does not know, that had to be taken for something. */
  unknown: string[]
}

/** The first that is a currency; null where none is. Pure. */
export function currencyOf(
  first: string | null | undefined,
  others: readonly (string | null | undefined)[],
): string | null {
  return [first, ...others].find((code) => typeof code === 'string' && /^[A-Z]{3}$/.test(code)) ?? null
}
