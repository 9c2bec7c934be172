import { create } from 'zustand'
import type { BoardOrder } from '#shared/api/orders.ts'
import { containsDish } from '#shared/order/all-day.ts'
import { useOfOrder } from './use-of-order.ts'

/** What is looked for on the board: a dish, by its key (all-day.ts), or orders that were found. */
export type Lit = { dish: string } | { orders: ReadonlySet<string> } | null

type LitState = {
  lit: Lit
  /** The same dish again puts the cards out. */
  toggleDish: (key: string) => void
  light: (lit: Lit) => void
}

/** Which cards stand out. It moves none of them. */
export const useLit = create<LitState>()((set) => ({
  lit: null,
  toggleDish: (dish) =>
    set(({ lit }) => ({ lit: lit !== null && 'dish' in lit && lit.dish === dish ? null : { dish } })),
  light: (lit) => set({ lit }),
}))

/** Whether a card stands out (`yes`) or steps back (`no`); undefined while nothing is looked for. */
export function useIsLit(orderId: string): 'yes' | 'no' | undefined {
  const lit = useLit((state) => state.lit)
  const { live } = useOfOrder(orderId)
  if (lit === null) return undefined
  return isLit(live, lit) ? 'yes' : 'no'
}

function isLit(order: BoardOrder | undefined, lit: NonNullable<Lit>): boolean {
  if (!order) return false
  return 'dish' in lit ? containsDish(order, lit.dish) : lit.orders.has(order.id)
}
