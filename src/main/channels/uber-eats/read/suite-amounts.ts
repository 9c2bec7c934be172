import type { OtherAmount } from '#shared/order/order.ts'
import type { SuiteOrder } from '#shared/uber/suite-order.ts'
import { readName } from '../../read-name.ts'
import { paidOf } from './money.ts'

type Detail = NonNullable<NonNullable<SuiteOrder['payment']>['payment_detail']>

const feeKind: Readonly<Record<string, OtherAmount['kind']>> = {
  SMALL_ORDER_FEE: 'small-order-fee',
  DELIVERY_FEE: 'delivery-fee',
  PICK_AND_PACK_FEE: 'packing-fee',
  BAG_FEE: 'bag-fee',
}

/** What an order of the 1.0.0 suite costs beside its dishes, in minor units. Pure. */
export function suiteAmounts(detail: Detail | null | undefined, currency: string): OtherAmount[] {
  const amounts: OtherAmount[] = []
  const add = (kind: OtherAmount['kind'], cents: number | null, label?: string | null) => {
    if (cents) amounts.push({ kind, cents, ...(label ? { label } : {}) })
  }
  const fees = detail?.fees
  for (const { id, amount } of fees?.details ?? []) {
    const kind = feeKind[id ?? '']
    add(
      kind ?? 'other-fee',
      paidOf(amount, currency),
      kind === undefined ? readName(id?.replaceAll('_', ' ')) : null,
    )
  }
  if (!fees?.details?.length) add('other-fee', paidOf(fees?.total, currency))
  add('merchant-tip', paidOf(detail?.tips?.total, currency))
  // Seen with either sign.
  const discount = paidOf(detail?.promotions?.total, currency)
  add('discount', discount === null ? null : Math.abs(discount))
  add('cash-to-collect', paidOf(detail?.cash_amount_due, currency))
  return amounts
}
