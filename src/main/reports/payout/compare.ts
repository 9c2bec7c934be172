import { isLost } from '#shared/order/ending.ts'
import type { DifferenceKind, PayoutDifference } from '#shared/reports/payout.ts'
import type { AmountColumn, PayoutRow, TransactionType } from './read-file.ts'
import type { OurOrder, PayoutGroup } from './group-rows.ts'

/** What one order's rows and our order disagree in, and what was taken off it. Empty when all is as it should be. */
export function differencesOf({ order, rows }: PayoutGroup): PayoutDifference[] {
  const [first] = rows
  if (!first) return []
  const about = {
    orderId: order?.id ?? null,
    number: order?.displayNumber ?? first.orderId ?? first.uuid?.slice(0, 8) ?? first.posOrderId ?? '',
    date: first.date ?? order?.date ?? null,
    currency: first.currency ?? order?.currency ?? '',
    oursCents: null,
    theirsCents: null,
    note: null,
    row: first.row,
    isAtEdge: false,
  }
  return [
    ...(order === null ? unknown(rows) : compared(order, rows)),
    ...rows.flatMap(takenOff),
    ...rows.flatMap(({ row, unreadable }) =>
      unreadable.map((note) => ({ kind: 'unreadable', note, row }) as const),
    ),
  ].map((difference) => ({ ...about, ...difference }))
}

type Found = Partial<PayoutDifference> & { kind: DifferenceKind }

const total = (rows: readonly PayoutRow[], column: AmountColumn) =>
  rows.reduce((sum, { amounts }) => sum + amounts[column], 0)

function unknown(rows: readonly PayoutRow[]): Found[] {
  const orders = rows.filter(({ type }) => type === 'order')
  const [first] = orders
  if (!first) return []
  return [{ kind: 'unknown-order', theirsCents: total(orders, 'net'), note: first.words, row: first.row }]
}

function compared(order: OurOrder, rows: readonly PayoutRow[]): Found[] {
  const status = rows.findLast((row) => row.status !== null)?.status ?? ''
  const isCancelledThere = /cancel/i.test(status)
  const isCancelledHere = isLost(order)
  const ours = order.subtotalCents + order.taxCents + order.tipCents
  const subtotal = total(rows, 'subtotal')
  const net = total(rows, 'net')
  if (isCancelledHere || isCancelledThere) {
    const about = { oursCents: isCancelledHere ? 0 : ours, theirsCents: net, note: status || null }
    if (net < 0) return [{ ...about, kind: 'cancelled-charged' }]
    if (!isCancelledHere && subtotal === 0) return [{ ...about, kind: 'not-paid' }]
    if (!isCancelledThere && subtotal > 0) return [{ ...about, kind: 'cancelled-paid' }]
    return []
  }
  // Rows of error charges alone are about an order of a payout before.
  if (!rows.some(({ type }) => type === 'order')) return []
  const tax = total(rows, 'tax')
  return [
    differing('subtotal', order.subtotalCents, [subtotal]),
    // Where DoorDash itself hands the tax over, it is no part of what is paid.
    differing('tax', order.taxCents, [tax, tax + Math.abs(total(rows, 'taxRemitted'))]),
    differing('tip', order.tipCents, [total(rows, 'tip')]),
  ].filter((found) => found !== null)
}

function differing(kind: DifferenceKind, oursCents: number, theirs: readonly number[]): Found | null {
  return theirs.includes(oursCents) ? null : { kind, oursCents, theirsCents: theirs[0] ?? 0 }
}

const kindOf = {
  order: null,
  'error-charge': 'error-charge',
  adjustment: 'adjustment',
  refund: 'refund',
  other: 'other',
} as const satisfies Record<TransactionType, DifferenceKind | null>

/** Error charges, adjustments and the like, each by itself, also where they stand in the row of an order. */
function takenOff({ type, amounts, words, row }: PayoutRow): Found[] {
  const note = words === '' ? null : words
  const kind = kindOf[type]
  if (kind !== null) {
    const own = amounts.errorCharges + amounts.adjustments
    return [{ kind, theirsCents: own === 0 ? amounts.net : own, note, row }]
  }
  return (
    [
      { kind: 'error-charge', theirsCents: amounts.errorCharges, note, row },
      { kind: 'adjustment', theirsCents: amounts.adjustments, note, row },
    ] as const
  ).filter(({ theirsCents }) => theirsCents !== 0)
}
