import { currencyDigits } from '#shared/reports/cell-text.ts'
import type { MinorMoney } from '#shared/uber/previous-order.ts'
import type { E5Amount, E5Money } from '#shared/uber/suite-order.ts'

/**
 * Minor units of an amount of the 1.0.0 suite: the value times 100,000, whatever the currency (uber-eats.md section 10).
 * What weighed goods leave over is rounded half up. Null where none was sent. Pure.
 */
export function ofE5(money: E5Money, currency: string): number | null {
  const amount = money?.amount_e5
  if (amount === null || amount === undefined) return null
  return Math.floor(amount / 10 ** (5 - currencyDigits(currency)) + 0.5)
}

/** The part of an amount that the customer sees as its price: without tax, unless the tax is inside. Pure. */
export function priceOf(
  amount: E5Amount,
  currency: string,
  isTaxInclusive: boolean | null = null,
): number | null {
  if (!amount) return null
  const isInclusive = amount.is_tax_inclusive ?? isTaxInclusive ?? false
  const [first, other] = isInclusive ? [amount.gross, amount.net] : [amount.net, amount.gross]
  return ofE5(first, currency) ?? ofE5(other, currency)
}

/** With tax, as stated: of its own, or as the two parts that make it. Null where either is missing. Pure. */
export function grossOf(amount: E5Amount, currency: string): number | null {
  const net = ofE5(amount?.net, currency)
  const tax = ofE5(amount?.tax, currency)
  return ofE5(amount?.gross, currency) ?? (net === null || tax === null ? null : net + tax)
}

/** What is paid in the end: with tax. Pure. */
export function paidOf(amount: E5Amount, currency: string): number | null {
  return ofE5(amount?.gross, currency) ?? ofE5(amount?.net, currency)
}

/** Minor units of an amount of the previous generation. Pure. */
export function ofMinor(money: MinorMoney): number | null {
  return money?.amount ?? null
}
