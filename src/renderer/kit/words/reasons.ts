import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CancelReason, RefusalReason } from '#shared/order/reasons.ts'

export const refusalWords: Record<RefusalReason, MessageDescriptor> = {
  'item-out-of-stock': msg`An item is out of stock`,
  'too-busy': msg`Too busy right now`,
  'store-closed': msg`The restaurant is closed`,
  'closed-early': msg`We closed early today`,
  'hours-wrong': msg`The opening hours customers see are wrong`,
  'item-unknown': msg`An item is not on our menu`,
  'price-mismatch': msg`The price of an item is wrong`,
  'pickup-time-gone': msg`The pickup time has passed`,
  connectivity: msg`Technical trouble`,
  other: msg`Another reason`,
}

export const cancelWords: Record<CancelReason, MessageDescriptor> = {
  ITEM_OUT_OF_STOCK: msg`An item is out of stock`,
  KITCHEN_BUSY: msg`The kitchen is too busy`,
  STORE_CLOSED: msg`The restaurant is closed`,
  OTHER: msg`Another reason`,
}

/** Words for a reason as the history keeps it: a code of ours, of DoorDash's, or something newer than this screen. */
export function reasonWords(code: string): MessageDescriptor | null {
  const known: Record<string, MessageDescriptor | undefined> = { ...refusalWords, ...cancelWords }
  return known[code] ?? null
}
