import type { BoardOrder } from '#shared/api/orders.ts'
import { type OrderRing, orderRings, ringOf } from '#shared/order/board.ts'

export const rings = orderRings
export type Ring = OrderRing

/** What rings, and for which sound. The keys are order ids, or the name of another cause. */
export type Ringing = ReadonlyMap<string, Ring>

/** The orders that ask for a sound until a person acknowledges them; the old map when nothing changed. */
export function ringingOf(orders: Iterable<BoardOrder>, before: Ringing): Ringing {
  const now = new Map<string, Ring>()
  for (const order of orders) {
    const ring = ringOf(order)
    if (ring !== null) now.set(order.id, ring)
  }
  const same = now.size === before.size && [...now].every(([id, ring]) => before.get(id) === ring)
  return same ? before : now
}

/** The different sounds asked for, in a fixed order. */
export function soundsOf(ringing: Ringing): Ring[] {
  const asked = new Set(ringing.values())
  return rings.filter((ring) => asked.has(ring))
}
