import { create } from 'zustand'
import type { RefusedOrdersState } from '#shared/api/refused-orders.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import type { Ringing } from '#renderer/station/orders/ringing.ts'

type Refused = {
  /** Those nobody has dealt with, oldest first, of every location. */
  open: readonly RefusedOrder[]
  /** How many there are in all: the station lists only so many. */
  count: number
  /** The last call for these came to nothing. */
  failed: ReadonlySet<number>
  received: (state: RefusedOrdersState) => void
  /** A call for one came to nothing. */
  failedFor: (id: number) => void
}

const none: readonly RefusedOrder[] = []

export const useRefused = create<Refused>()((set) => ({
  open: none,
  count: 0,
  failed: new Set(),
  received: ({ open, count }) => set({ open: open.length === 0 ? none : open, count, failed: new Set() }),
  failedFor: (id) => set(({ failed }) => ({ failed: new Set(failed).add(id) })),
}))

/** Those a board of this location shows; one that names no location of ours is everybody's. */
export function refusedHere(
  open: readonly RefusedOrder[],
  boardLocationId: string | null,
): readonly RefusedOrder[] {
  if (boardLocationId === null || open.length === 0) return open
  return open.filter(({ locationId }) => locationId === null || locationId === boardLocationId)
}

/** The orders' rings and those of refused orders, each until a person has seen it. */
export function withRefused(orders: Ringing, refused: readonly RefusedOrder[]): Ringing {
  const unseen = refused.filter(({ seenAt }) => seenAt === null)
  if (unseen.length === 0) return orders
  return new Map([...orders, ...unseen.map(({ id }) => [`refused ${id}`, 'problem'] as const)])
}
