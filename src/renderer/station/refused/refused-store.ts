import { create } from 'zustand'
import type { RefusedOrdersState } from '#shared/api/refused-orders.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import type { Ringing } from '../orders/ringing.ts'
import { useConnection } from '../connection/connection-store.ts'

type Refused = {
  /** Those nobody has dealt with, oldest first, of every location. */
  open: readonly RefusedOrder[]
  /** How many there are in all: the station lists only so many. */
  count: number
  /** The last call for these came to nothing. */
  failed: ReadonlySet<number>
  took: (state: RefusedOrdersState) => void
}

const none: readonly RefusedOrder[] = []

export const useRefused = create<Refused>()((set) => ({
  open: none,
  count: 0,
  failed: new Set(),
  took: ({ open, count }) => set({ open: open.length === 0 ? none : open, count, failed: new Set() }),
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

/** Stops the ring of one. A failure needs no words: it rings on. */
export function seeRefused(id: number): void {
  void call(id, 'seen')
}

/** Takes it off every board; the card stays, and says so, when the station did not answer. */
export function refusedDealtWith(id: number): Promise<void> {
  return call(id, 'dealtWith')
}

async function call(id: number, what: 'seen' | 'dealtWith'): Promise<void> {
  const { client } = useConnection.getState()
  const signal = AbortSignal.timeout(10_000)
  const done = await client?.refusedOrders[what]({ id }, { signal }).catch(() => null)
  if (what === 'dealtWith' && !done)
    useRefused.setState(({ failed }) => ({ failed: new Set(failed).add(id) }))
}
