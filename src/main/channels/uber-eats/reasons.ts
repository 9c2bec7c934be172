import type { CancelReason, RefusalReason } from '#shared/order/reasons.ts'

/** Why an order is refused or cancelled, in Uber's words (uber-eats.md sections 11 and 12): 1.0.0, and the generation before. */
type Words = { suite: string; previous: string }

export const refusalWords: Readonly<Record<RefusalReason, Words>> = {
  'item-out-of-stock': { suite: 'ITEM_ISSUE', previous: 'ITEM_AVAILABILITY' },
  'too-busy': { suite: 'RESTAURANT_TOO_BUSY', previous: 'CAPACITY' },
  'store-closed': { suite: 'STORE_CLOSED', previous: 'STORE_CLOSED' },
  'closed-early': { suite: 'KITCHEN_CLOSED', previous: 'STORE_CLOSED' },
  'hours-wrong': { suite: 'STORE_CLOSED', previous: 'STORE_CLOSED' },
  'item-unknown': { suite: 'ITEM_ISSUE', previous: 'MISSING_ITEM' },
  'price-mismatch': { suite: 'PRICING', previous: 'PRICING' },
  'pickup-time-gone': { suite: 'OTHER', previous: 'OTHER' },
  connectivity: { suite: 'TECHNICAL_FAILURE', previous: 'POS_OFFLINE' },
  other: { suite: 'OTHER', previous: 'OTHER' },
}

/** What is the matter with a line, where a refusal names one (1.0.0). */
export const lineIssue: Partial<Record<RefusalReason, string>> = {
  'item-out-of-stock': 'OUT_OF_ITEM',
  'item-unknown': 'NOT_ON_MENU',
  'price-mismatch': 'PRICING',
}

export const cancelWords: Readonly<Record<CancelReason, Words>> = {
  ITEM_OUT_OF_STOCK: { suite: 'ITEM_ISSUE', previous: 'OUT_OF_ITEMS' },
  KITCHEN_BUSY: { suite: 'RESTAURANT_TOO_BUSY', previous: 'RESTAURANT_TOO_BUSY' },
  STORE_CLOSED: { suite: 'KITCHEN_CLOSED', previous: 'KITCHEN_CLOSED' },
  OTHER: { suite: 'OTHER', previous: 'OTHER' },
}

/** The texts Uber shows its support, so they are not translated. */
export const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  'item-out-of-stock': 'An item is sold out',
  'too-busy': 'The kitchen cannot take more orders now',
  'store-closed': 'The store is closed',
  'closed-early': 'The kitchen closed early',
  'hours-wrong': 'The store is closed at this time',
  'item-unknown': 'An item is not on the menu',
  'price-mismatch': 'A price is not right',
  'pickup-time-gone': 'The pickup time cannot be met',
  connectivity: 'The order could not be handled',
  other: 'The restaurant cannot prepare this order',
}
