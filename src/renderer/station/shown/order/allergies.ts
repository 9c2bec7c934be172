import { isAllergen } from '#shared/order/allergens.ts'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import type { Order, OrderLine } from '#shared/order/order.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { writtenLines } from '#renderer/kit/ui/written-lines.ts'

/** A customer's text that speaks of an allergy; `item` is null when it concerns the whole order. */
export type AllergyNote = { text: string; item: string | null }

/** Everything about allergies, gathered for the head of the card. */
export function allergyNotes(
  order: Pick<Order, 'customerNote' | 'lines'> & { elsewhere?: readonly OrderLine[] },
): AllergyNote[] {
  const whole = mentionsAllergy(order.customerNote) ? [{ text: order.customerNote ?? '', item: null }] : []
  // Also of dishes another station makes: what one pan leaves behind makes a customer ill all the same.
  const lines = [...order.lines, ...(order.elsewhere ?? [])].flatMap(({ note, name }) =>
    note !== null && mentionsAllergy(note) ? [{ text: note, item: name }] : [],
  )
  return [...whole, ...lines]
}

/**
 * The allergens an order's texts name, as the customer wrote them; empty where an allergy is spoken of without naming one,
 * null where none is.
 */
export function allergenNames(order: Pick<Order, 'customerNote' | 'lines'>): string[] | null {
  const notes = allergyNotes(order)
  if (notes.length === 0) return null
  const words = notes.flatMap(({ text }) => text.slice(0, longestRead).match(/\p{L}+/gu) ?? [])
  const byName = new Map(
    words
      .filter((word) => isAllergen(plainText(word)))
      .map((word) => [plainText(word).replace(/s$/, ''), word]),
  )
  return [...byName.values()].map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
}

/** A chip has room for a word: no need to read a novel for it (UTF-16 units). */
const longestRead = 2_000

/** All of it on one line; null where there is none. */
export function allergyLine(order: Pick<Order, 'customerNote' | 'lines'>): string | null {
  const notes = allergyNotes(order)
  if (notes.length === 0) return null
  return notes.flatMap(({ text }) => writtenLines(text, 'card')).join(' · ')
}

/** The order's note when the head of the card does not show it already. */
export function restOfNote(order: Pick<Order, 'customerNote'>): string | null {
  const note = order.customerNote
  return writtenLines(note, 'card').length > 0 && !mentionsAllergy(note) ? note : null
}
