import { foldedText } from '#shared/text/folded-text.ts'

/**
 * The columns of both of DoorDash's files: the portal's "financial_detailed_transactions" by its headings, and the Reporting
 * API's TRANSACTION_DETAIL in snake_case. The first name is what a person is told to look for.
 */
const names = {
  orderId: ['DoorDash order ID'],
  uuid: ['Delivery UUID'],
  posOrderId: ['POS order ID', 'external_id', 'client_order_id'],
  type: ['Transaction type'],
  status: ['Final order status'],
  description: ['Description'],
  localDate: [
    'Timestamp local date',
    'Timestamp local time',
    'Order received local time',
    'created_at_local',
  ],
  utcDate: ['Timestamp UTC date', 'Timestamp UTC time', 'created_at'],
  store: ['Store name'],
  storeId: ['Store ID'],
  merchantStoreId: ['Merchant store ID'],
  currency: ['Currency'],
  subtotal: ['Subtotal'],
  tax: ['Subtotal tax passed to merchant', 'tax_subtotal'],
  taxRemitted: [
    'Subtotal tax remitted by DoorDash to tax authorities',
    'tax_remitted_by_doordash_to_state_local',
  ],
  tip: ['Staff tip'],
  commission: ['Commission'],
  processing: ['Payment processing fee'],
  marketing: ['Marketing fees | (including any applicable taxes)', 'marketing_fee'],
  discounts: ['Customer discounts from marketing | (funded by you)'],
  errorCharges: ['Error charges'],
  adjustments: ['Adjustments'],
  net: ['Net total'],
} as const
export type PayoutColumn = keyof typeof names
export type PayoutColumns = Partial<Record<PayoutColumn, number>>

/** Without these nothing can be said; one of the ids and one of the dates will do. */
const needed = ['type', 'subtotal', 'tax', 'tip', 'net'] as const

/** Where each column stands in the row of headings. The first heading of a name counts. */
export function columnsOf(headings: readonly string[]): PayoutColumns {
  const folded = headings.map(fold)
  const found: PayoutColumns = {}
  for (const [column, written] of Object.entries(names)) {
    const at = written.map((name) => folded.indexOf(fold(name))).find((index) => index !== -1)
    if (at !== undefined) found[column as PayoutColumn] = at
  }
  return found
}

/** What is missing, by DoorDash's headings. */
export function missingColumns(columns: PayoutColumns): string[] {
  const missing: string[] = needed
    .filter((column) => columns[column] === undefined)
    .map((column) => names[column][0])
  if (columns.orderId === undefined && columns.uuid === undefined && columns.posOrderId === undefined)
    missing.unshift(names.orderId[0])
  if (columns.localDate === undefined && columns.utcDate === undefined) missing.unshift(names.localDate[0])
  return missing
}

const fold = (heading: string) => foldedText(heading.replaceAll('_', ' '))
