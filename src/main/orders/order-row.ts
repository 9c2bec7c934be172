import { itemCount, type Order, totalCents } from '#shared/order/order.ts'
import type { HistoryEntry } from '#shared/order/history.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** An order as `orders list` gives it (design: interfaces). Times are ISO 8601 in UTC, amounts in minor units. */
export function orderRow(order: Order) {
  return {
    id: order.id,
    channel: order.channel,
    platformOrderId: order.platformOrderId,
    displayNumber: order.displayNumber,
    status: order.status,
    locationId: order.locationId,
    customerName: order.customerName,
    itemCount: itemCount(order),
    subtotalCents: order.subtotalCents,
    taxCents: order.taxCents,
    tipCents: order.tipCents,
    totalCents: totalCents(order),
    currency: order.currency,
    placedAt: iso(order.placedAt),
    estimatedPickupAt: iso(order.estimatedPickupAt),
    fulfillment: order.fulfillment,
    customerNote: order.customerNote,
    cutlery: order.cutlery,
  }
}

/** `orders show`: the row, its lines with nested options, the other amounts and the readable history. */
export function orderDocument(order: Order, history: readonly HistoryEntry[]) {
  return {
    ...orderRow(order),
    ticketNumber: order.ticketNumber,
    confirmation: order.confirmation,
    inDoubt: order.inDoubt,
    readyBy: iso(order.readyBy),
    ending: order.ending,
    dasher: order.dasher,
    deliveryAddress: order.deliveryAddress,
    lines: order.lines,
    otherAmounts: order.otherAmounts,
    history: history.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
  }
}
