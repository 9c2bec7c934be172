import type { TicketWords } from './words.ts'
import { languageBreak } from './wrap.ts'

/**
 * The words of a ticket in one language with those of another behind them, where they differ: beside each other where both fit
 * on a line, else below. Names and notes stay as sent.
 */
export function bilingual(first: TicketWords, second: TicketWords): TicketWords {
  return {
    ...first,
    fulfillment: each(first.fulfillment, second.fulfillment),
    courierPickup: both(first.courierPickup, second.courierPickup),
    eatenHere: both(first.eatenHere, second.eatenHere),
    itemCount: (count) => both(first.itemCount(count), second.itemCount(count)),
    without: (part) => both(first.without(part), second.without(part)),
    allergy: both(first.allergy, second.allergy),
    quantityAssumed: both(first.quantityAssumed, second.quantityAssumed),
    kitchenNote: both(first.kitchenNote, second.kitchenNote),
    customerNote: both(first.customerNote, second.customerNote),
    utensils: each(first.utensils, second.utensils),
    utensilsLine: each(first.utensilsLine, second.utensilsLine),
    subtotal: both(first.subtotal, second.subtotal),
    tax: both(first.tax, second.tax),
    taxRemitted: both(first.taxRemitted, second.taxRemitted),
    total: both(first.total, second.total),
    changed: both(first.changed, second.changed),
    changedDetail: both(first.changedDetail, second.changedDetail),
    changesOnly: both(first.changesOnly, second.changesOnly),
    noNote: both(first.noNote, second.noNote),
    facts: each(first.facts, second.facts),
    cancelled: both(first.cancelled, second.cancelled),
    afterEnd: each(first.afterEnd, second.afterEnd),
  }
}

function both(first: string, second: string): string {
  return first === second ? first : `${first}${languageBreak}${second}`
}

function each<Key extends string>(
  first: Record<Key, string>,
  second: Record<Key, string>,
): Record<Key, string> {
  const pairs = Object.entries<string>(first).map(([key, text]) => [key, both(text, second[key as Key])])
  return Object.fromEntries(pairs) as Record<Key, string>
}
