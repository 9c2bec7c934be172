import type { WireOrder } from '#shared/doordash/order.ts'
import type { OtherAmount } from '#shared/order/order.ts'

/** What an order costs beside its dishes, in minor units. Pure. */
export function otherAmounts(wire: WireOrder): OtherAmount[] {
  const amounts: OtherAmount[] = []
  const add = (kind: OtherAmount['kind'], cents: number | null | undefined, label?: string | null) => {
    if (cents) amounts.push({ kind, cents: Math.round(cents), ...(label ? { label } : {}) })
  }
  add('merchant-tip', wire.merchant_tip_amount)
  add('courier-tip', wire.tip_amount)
  add('delivery-fee', wire.delivery_fee)
  add('tax-on-fees', wire.taxes_on_fees)
  add('small-order-fee', wire.extra_cart_order_fee)
  for (const fee of wire.custom_fee ?? []) {
    add('bag-fee', fee.price)
    add('bag-fee-tax', fee.tax)
  }
  for (const discount of wire.applied_discounts_details ?? []) {
    add('discount-by-merchant', discount.merchant_funded_discount_amount, discount.promo_code)
    add('discount-by-platform', discount.doordash_funded_discount_amount, discount.promo_code)
  }
  if (!wire.applied_discounts_details?.length)
    add('discount-by-merchant', wire.total_merchant_funded_discount_amount)
  add('tax-remitted-by-platform', wire.tax_amount_remitted_by_doordash)
  add('subtotal-for-tax', wire.subtotal_for_tax)
  add('subtotal-tax', wire.subtotal_tax_amount)
  return amounts
}
