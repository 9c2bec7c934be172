import type { BoardOrder } from '#shared/api/orders.ts'
import { type OrderRing, orderRings, type OrderSound, orderSounds, ringOf } from '#shared/order/board.ts'

export const rings = orderRings
export type Ring = OrderRing

/** All that may sound: what rings until a person acknowledges it, and what sounds once. */
export const sounds = orderSounds
export type Sound = OrderSound

/** What rings, and for which sound. The keys are order ids, or the name of another cause. */
export type Ringing = ReadonlyMap<string, Ring>

/**
 * The orders that ask for a sound until a person acknowledges them; the old map when nothing changed. `at` is the time on the
 * station (epoch ms).
 */
export function ringingOf(orders: Iterable<BoardOrder>, before: Ringing, at: number): Ringing {
  const now = new Map<string, Ring>()
  for (const order of orders) {
    const ring = ringOf(order, at)
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
