import { create } from 'zustand'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { useScreen } from './screen-store.ts'

/** Which orders the history was asked for; null shows them all. */
export const useOrderFilter = create<{ filter: OrderFilter | null }>()(() => ({ filter: null }))

/** Opens the history on the orders behind a figure. */
export function openOrders(filter: OrderFilter): void {
  useOrderFilter.setState({ filter })
  useScreen.getState().go('history')
}

/** Opens one order, over the history. */
export function openOrder(orderId: string): void {
  useScreen.getState().go('history', { type: 'details', orderId })
}
