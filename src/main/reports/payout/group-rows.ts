import type { Order } from '#shared/order/order.ts'
import type { PayoutRow } from './read-file.ts'

/** What of an order is held against a payout. `date` is its local calendar day. */
export type OurOrder = Pick<
  Order,
  | 'id'
  | 'platformOrderId'
  | 'displayNumber'
  | 'locationId'
  | 'currency'
  | 'status'
  | 'acceptedAt'
  | 'subtotalCents'
  | 'taxCents'
  | 'tipCents'
> & { date: string }

/** The rows of one order, ours if we have it. */
export type PayoutGroup = { order: OurOrder | null; rows: PayoutRow[] }

/** By our order where an id says which, else by DoorDash's own number; a row without any stands alone. */
export function groupRows(rows: readonly PayoutRow[], orders: readonly OurOrder[]): PayoutGroup[] {
  const find = finder(orders)
  const groups = new Map<string, PayoutGroup>()
  for (const row of rows) {
    const order = find(row)
    const key = order?.id ?? row.uuid?.slice(0, 8) ?? row.orderId ?? row.posOrderId ?? `row ${row.row}`
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { order, rows: [row] })
  }
  return [...groups.values()]
}

/** DoorDash's short number is the start of the delivery's id; where two of ours begin alike, it names neither. */
function finder(orders: readonly OurOrder[]): (row: PayoutRow) => OurOrder | null {
  const byId = new Map<string, OurOrder>()
  const byStart = new Map<string, OurOrder | null>()
  for (const order of orders) {
    const platformId = order.platformOrderId.toLowerCase()
    byId.set(order.id, order)
    byId.set(platformId, order)
    const start = platformId.slice(0, 8)
    byStart.set(start, byStart.has(start) ? null : order)
  }
  return ({ posOrderId, uuid, orderId }) => {
    for (const id of [posOrderId, posOrderId?.toLowerCase(), uuid, orderId]) {
      const order = id && byId.get(id)
      if (order) return order
    }
    return (orderId !== null && byStart.get(orderId.slice(0, 8))) || null
  }
}
