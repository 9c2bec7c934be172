import type { Order } from './order.ts'

/**
 * An order whose clock was set by that much: what was measured here moves along, what the channel named stays. `null`
 * times stay null.
 */
export function movedOrder(order: Order, byMs: number): Order {
  const move = (at: number | null) => (at === null ? null : at + byMs)
  return {
    ...order,
    // Without a time of the channel's own it is ours.
    placedAt: order.placedAt === order.receivedAt ? order.placedAt + byMs : order.placedAt,
    receivedAt: order.receivedAt + byMs,
    confirmBy: order.confirmBy + byMs,
    acceptedAt: move(order.acceptedAt),
    readyBy: order.readyBy === order.estimatedPickupAt ? order.readyBy : move(order.readyBy),
    readyAt: move(order.readyAt),
    pickedUpAt: move(order.pickedUpAt),
    endedAt: move(order.endedAt),
    acknowledgedAt: move(order.acknowledgedAt),
    endingSeenAt: move(order.endingSeenAt),
    dasher: movedDasher(order.dasher, byMs),
    undo: order.undo && { ...order.undo, until: order.undo.until + byMs },
  }
}

/** What the channel said of the way keeps its time; when we heard of the arrival is ours. */
function movedDasher(dasher: Order['dasher'], byMs: number): Order['dasher'] {
  if (dasher?.arrivedAt === undefined) return dasher
  return { ...dasher, arrivedAt: dasher.arrivedAt + byMs }
}
