import type { PayoutSums } from '#shared/reports/payout.ts'
import type { PayoutRow } from './read-file.ts'
import type { OurOrder, PayoutGroup } from './group-rows.ts'

/** The sums of a file, each currency by itself. */
export function sumsOf(groups: readonly PayoutGroup[]): PayoutSums[] {
  const byCurrency = new Map<string, PayoutSums>()
  const sumsIn = (currency: string) => {
    const sums = byCurrency.get(currency) ?? { ...nothing, currency }
    byCurrency.set(currency, sums)
    return sums
  }
  for (const { order, rows } of groups) {
    for (const row of rows) addRow(sumsIn(row.currency ?? order?.currency ?? ''), row)
    if (order !== null) addOrder(sumsIn(rows[0]?.currency ?? order.currency), order)
  }
  return [...byCurrency.values()].toSorted((a, b) => b.rows - a.rows)
}

const nothing = {
  rows: 0,
  subtotalCents: 0,
  taxCents: 0,
  tipCents: 0,
  commissionCents: 0,
  feeCents: 0,
  discountCents: 0,
  errorChargeCents: 0,
  adjustmentCents: 0,
  refundCents: 0,
  netCents: 0,
  oursSubtotalCents: 0,
  oursTaxCents: 0,
  oursTipCents: 0,
}

function addRow(sums: PayoutSums, { type, amounts }: PayoutRow): void {
  sums.rows += 1
  sums.subtotalCents += amounts.subtotal
  sums.taxCents += amounts.tax
  sums.tipCents += amounts.tip
  sums.commissionCents += amounts.commission
  sums.feeCents += amounts.processing + amounts.marketing
  sums.discountCents += amounts.discounts
  sums.errorChargeCents += amounts.errorCharges
  sums.adjustmentCents += amounts.adjustments
  const refund = type === 'refund' ? amounts.net : Math.min(0, amounts.errorCharges + amounts.adjustments)
  sums.refundCents += refund
  sums.netCents += amounts.net
}

/** What of ours the file is about: an order that was called off is not expected to be paid. */
function addOrder(sums: PayoutSums, order: OurOrder): void {
  if (order.status === 'cancelled' || order.status === 'failed') return
  sums.oursSubtotalCents += order.subtotalCents
  sums.oursTaxCents += order.taxCents
  sums.oursTipCents += order.tipCents
}
