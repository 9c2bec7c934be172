import {
  linesOf,
  optionsBelow,
  type OutgoingItem,
  type OutgoingOption,
  type OutgoingOrder,
} from '../../world/outgoing-order.ts'

/** GST and QST together, as charged on a meal in Québec. */
const taxRate = 0.149_75

export function taxOn(cents: number): number {
  return Math.round(cents * taxRate)
}

/** Cents of all lines with their options; an option counts once per unit of the line above it. */
export function subtotalOf(order: Pick<OutgoingOrder, 'categories'>): number {
  return linesOf(order).reduce((sum, line) => sum + lineCents(line), 0)
}

function lineCents(line: OutgoingItem): number {
  return line.quantity * (line.price + optionCents(optionsBelow(line)))
}

function optionCents(options: OutgoingOption[]): number {
  return options.reduce(
    (sum, option) => sum + option.quantity * (option.price + optionCents(optionsBelow(option))),
    0,
  )
}

/** The order with its amounts worked out again, as after an adjustment. */
export function withAmounts(order: OutgoingOrder): OutgoingOrder {
  const subtotal = subtotalOf(order)
  const taxable = Math.max(0, subtotal - (order.total_merchant_funded_discount_amount ?? 0))
  const tax = taxOn(taxable)
  return {
    ...order,
    subtotal,
    tax,
    tax_amount_remitted_by_doordash: tax,
    ...(order.subtotal_for_tax !== undefined && { subtotal_for_tax: taxable }),
    ...(order.subtotal_tax_amount !== undefined && { subtotal_tax_amount: tax }),
  }
}
