import { isTestOrder } from '#shared/order/test-order.ts'
import { mostDifferences, type PayoutCheck, type PayoutDifference } from '#shared/reports/payout.ts'
import { differencesOf } from './compare.ts'
import { groupRows, type OurOrder, type PayoutGroup } from './group-rows.ts'
import { UnreadablePayout } from './problem.ts'
import type { PayoutRow } from './read-file.ts'
import { sumsOf } from './sums.ts'

/** Whom of the rows' orders we know, and which stores are ours. */
export type OurSide = {
  /** DoorDash orders of the file's days, and any other the file names. */
  orders: readonly OurOrder[]
  /** Ours at DoorDash: location ids and DoorDash's own store numbers. */
  storeIds: ReadonlyMap<string, string>
}

/**
 * Holds a payout file against our orders and names each difference. Pure. Throws `UnreadablePayout` for a file in which
 * neither a store nor an order is ours.
 */
export function reconcile(rows: readonly PayoutRow[], ours: OurSide): PayoutCheck {
  const groups = groupRows(rows, ours.orders)
  const stores = [...new Set(rows.flatMap(({ store, storeIds }) => store ?? storeIds[0] ?? []))].toSorted()
  const isOurs = rows.some(({ storeIds }) => storeIds.some((id) => ours.storeIds.has(id)))
  if (!isOurs && groups.every(({ order }) => order === null))
    throw new UnreadablePayout('other-restaurant', { stores: stores.slice(0, 5) })
  const span = spanOf(rows)
  const matched = groups.filter(({ order }) => order !== null)
  const found = matched.map((group) => differencesOf(group))
  const differences = [
    ...found.flat(),
    ...groups.filter(({ order }) => order === null).flatMap((group) => differencesOf(group)),
    ...notInFile(matched, rows, ours, span),
  ].toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.number.localeCompare(b.number))
  return {
    ...span,
    stores,
    rows: rows.length,
    orders: matched.length,
    agreed: found.filter((list) => list.length === 0).length,
    sums: sumsOf(groups),
    differences: differences.slice(0, mostDifferences),
    differenceCount: differences.length,
  }
}

type Span = { from: string | null; to: string | null }

function spanOf(rows: readonly PayoutRow[]): Span {
  const dates = rows.flatMap(({ date }) => date ?? []).toSorted()
  return { from: dates.at(0) ?? null, to: dates.at(-1) ?? null }
}

/** Orders of the file's stores and days that were made and are nowhere in it. */
function notInFile(
  matched: readonly PayoutGroup[],
  rows: readonly PayoutRow[],
  { orders, storeIds }: OurSide,
  { from, to }: Span,
): PayoutDifference[] {
  if (from === null || to === null) return []
  const inFile = new Set(matched.map(({ order }) => order?.id))
  const locations = new Set([
    ...matched.map(({ order }) => order?.locationId),
    ...rows.flatMap((row) => row.storeIds.map((id) => storeIds.get(id))),
  ])
  return orders
    .filter(
      (order) =>
        !inFile.has(order.id) &&
        locations.has(order.locationId) &&
        order.date >= from &&
        order.date <= to &&
        wasMade(order),
    )
    .map((order) => ({
      kind: 'not-paid',
      orderId: order.id,
      number: order.displayNumber,
      date: order.date,
      currency: order.currency,
      oursCents: order.subtotalCents + order.taxCents + order.tipCents,
      theirsCents: null,
      note: null,
      row: null,
      isAtEdge: order.date === from || order.date === to,
    }))
}

/** Accepted and not called off: what a restaurant expects money for. */
function wasMade(order: OurOrder): boolean {
  return (
    order.acceptedAt !== null &&
    order.status !== 'cancelled' &&
    order.status !== 'failed' &&
    !isTestOrder(order)
  )
}
