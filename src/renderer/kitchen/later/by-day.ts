import type { BoardOrder } from '#shared/api/orders.ts'
import { localDate } from '#shared/time/zoned.ts'

/** Orders by the local day they are wanted on, soonest first; those without a time come last. */
export function byDay(orders: readonly BoardOrder[], zone: string): { date: string; orders: BoardOrder[] }[] {
  const soonest = [...orders].sort((a, b) => wantedAt(a) - wantedAt(b) || a.receivedAt - b.receivedAt)
  const days = new Map<string, BoardOrder[]>()
  for (const order of soonest) {
    const at = order.estimatedPickupAt
    const date = at === null ? '' : localDate(at, zone)
    days.set(date, [...(days.get(date) ?? []), order])
  }
  return Array.from(days, ([date, orders]) => ({ date, orders }))
}

function wantedAt(order: BoardOrder): number {
  return order.estimatedPickupAt ?? Number.MAX_SAFE_INTEGER
}
