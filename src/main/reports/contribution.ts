import { isLost } from '#shared/order/ending.ts'
import { isLate } from '#shared/order/lateness.ts'
import { itemCount, type Order, type OrderOption, totalCents } from '#shared/order/order.ts'
import { feeKinds } from '#shared/order/order-schema.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import type { Figures, LossKind } from '#shared/reports/figures.ts'
import type { Arrival } from '../store/orders.ts'
import { hourCounters, type SalesRow } from '../store/sales.ts'

const counters = Object.keys(hourCounters) as (keyof typeof hourCounters)[]

/**
 * An order's share in every figure: a function of the order as it stands, so that a change adds what is new and takes
 * back what was, and a rebuild is the sum over all orders. Pure. Test orders have none.
 */
export function contributionOf(order: Order, arrival: Arrival): SalesRow[] {
  if (isTestOrder(order)) return []
  const place = [arrival.date, order.locationId, order.channel, order.currency]
  const figures = figuresOf(order, arrival)
  return [
    { table: 'sales_by_hour', key: [...place, arrival.hour], counts: counters.map((name) => figures[name]) },
    ...(isLost(order) ? [] : [...byDish(order, place), ...byCategory(order, place)]),
    ...byReason(order, place),
  ]
}

function figuresOf(order: Order, arrival: Arrival): Figures {
  const { acceptedAt, readyAt, readyBy, pickedUpAt, status, ending, cutlery } = order
  const begun = acceptedAt ?? readyAt ?? 0
  const arrivedAt = order.dasher?.arrivedAt ?? null
  const hasWaited = pickedUpAt !== null && arrivedAt !== null
  const sold = (count: number) => (isLost(order) ? 0 : count)
  return {
    orders: 1,
    items: sold(itemCount(order)),
    subtotalCents: sold(order.subtotalCents),
    taxCents: sold(order.taxCents),
    totalCents: sold(totalCents(order)),
    tipCents: sold(order.tipCents),
    feeCents: sold(feeKinds.reduce((sum, kind) => sum + amounts(order, kind), 0)),
    discountCents: sold(amounts(order, 'discount-by-merchant')),
    refundedCents: refundedCents(order, arrival.firstTotalCents),
    completed: Number(status === 'completed'),
    cancelled: Number(status === 'cancelled'),
    refused: Number(status === 'cancelled' && ending?.kind === 'refused'),
    failed: Number(status === 'failed'),
    missed: Number(status === 'failed' && ending?.kind === 'not-answered-in-time'),
    lostCents: isLost(order) ? totalCents(order) : 0,
    accepted: Number(acceptedAt !== null),
    acceptMs: acceptedAt === null ? 0 : acceptedAt - order.receivedAt,
    readied: Number(readyAt !== null),
    readyMs: readyAt === null ? 0 : readyAt - begun,
    promisedMs: readyAt === null ? 0 : (readyBy ?? readyAt) - begun,
    lateOrders: Number(isLate(order)),
    courierWaits: Number(hasWaited),
    courierWaitMs: hasWaited ? Math.max(0, pickedUpAt - arrivedAt) : 0,
    cutleryRequested: Number(cutlery === 'requested'),
    cutleryDeclined: Number(cutlery === 'declined'),
    cutleryUnknown: Number(cutlery === 'unknown'),
  }
}

function amounts({ otherAmounts }: Order, kind: Order['otherAmounts'][number]['kind']): number {
  return otherAmounts.reduce((sum, amount) => (amount.kind === kind ? sum + amount.cents : sum), 0)
}

/** What the customer got back of what was first charged. */
function refundedCents(order: Order, firstTotalCents: number): number {
  const isTakenBack = order.status === 'cancelled' && order.pickedUpAt !== null
  return isTakenBack ? firstTotalCents : Math.max(0, firstTotalCents - totalCents(order))
}

/** What one unit of a line costs with its options, which nest; before discounts. An unknown price adds nothing. */
function unitCents(line: { priceCents: number | null; options: readonly OrderOption[] }): number {
  return line.options.reduce((sum, option) => sum + option.quantity * unitCents(option), line.priceCents ?? 0)
}

/** Sums lines by some name of theirs: an order counts once for each. A line at quantity 0 was taken off. */
function linesBy(order: Order, nameOf: (line: Order['lines'][number]) => string) {
  const sums = new Map<string, { items: number; cents: number }>()
  for (const line of order.lines) {
    if (line.quantity <= 0) continue
    const sum = sums.get(nameOf(line)) ?? { items: 0, cents: 0 }
    sum.items += line.quantity
    sum.cents += line.quantity * unitCents(line)
    sums.set(nameOf(line), sum)
  }
  return sums
}

function byDish(order: Order, place: readonly string[]): SalesRow[] {
  const late = Number(isLate(order))
  return [...linesBy(order, ({ name }) => name)].map(([dish, { items, cents }]) => ({
    table: 'sales_by_dish',
    key: [...place, dish],
    counts: [1, items, cents, late],
  }))
}

function byCategory(order: Order, place: readonly string[]): SalesRow[] {
  return [...linesBy(order, ({ category }) => category ?? '')].map(([category, { items, cents }]) => ({
    table: 'sales_by_category',
    key: [...place, category],
    counts: [1, items, cents],
  }))
}

function byReason(order: Order, place: readonly string[]): SalesRow[] {
  if (!isLost(order)) return []
  const { kind, by, reason } = lossOf(order)
  return [{ table: 'endings_by_reason', key: [...place, kind, by, reason], counts: [1, totalCents(order)] }]
}

function lossOf({ status, ending }: Order): { kind: LossKind; by: string; reason: string } {
  const plain = status === 'failed' ? 'failed' : 'cancelled'
  switch (ending?.by) {
    case 'merchant':
      return { kind: ending.kind, by: ending.by, reason: ending.reason }
    case 'system':
      return {
        kind: ending.kind === 'not-answered-in-time' ? 'missed' : plain,
        by: ending.by,
        reason: ending.kind,
      }
    default:
      return { kind: plain, by: 'platform', reason: '' }
  }
}
