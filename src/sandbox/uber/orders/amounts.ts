import { type UberContent, uberLines, type UberOption, type UberOrder } from '../../world/uber-order.ts'

/** GST and QST together, as charged on a meal in Québec. */
const taxRate = 0.149_75

/** What an order costs, in cents. The total is what Uber states; nobody is to work it out again. */
export type UberAmounts = {
  subtotal: number
  tax: number
  fees: number
  tip: number
  discount: number
  total: number
}

export function amountsOf({ content, adjustment }: Pick<UberOrder, 'content' | 'adjustment'>): UberAmounts {
  const subtotal = subtotalOf(uberLines(content)) + (adjustment?.cents ?? 0)
  const discount = discountOf(content, subtotal)
  const tax = Math.round((subtotal - discount) * taxRate)
  const fees = content.fees.reduce((sum, fee) => sum + fee.cents, 0)
  const tip = content.tipCents
  return { subtotal, tax, fees, tip, discount, total: subtotal - discount + tax + fees + tip }
}

/** A promotion never makes an order cost less than nothing, also after it was changed. */
function discountOf({ discountCents }: UberContent, subtotal: number): number {
  return Math.min(discountCents, Math.max(0, subtotal))
}

export function subtotalOf(lines: readonly UberOption[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * wholeCents(line), 0)
}

/** One of it with what is chosen with it; an option counts once per unit of what it is on. */
export function wholeCents({ cents, groups }: UberOption): number {
  return cents + subtotalOf(groups.flatMap((group) => group.options))
}
