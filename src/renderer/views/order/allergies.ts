import { allergensNamed, mentionsAllergy } from '#shared/order/allergy.ts'
import type { Order, OrderLine } from '#shared/order/order.ts'
import { type AllergyWords, listedAllergens, noteInWords } from '#shared/order/said-allergy.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { writtenLines } from '#renderer/kit/ui/written-lines.ts'

/** A customer's text that speaks of an allergy; `item` is null when it concerns the whole order. */
export type AllergyNote = { text: string; item: string | null }

type Noted = Pick<Order, 'customerNote' | 'lines'> & { elsewhere?: readonly OrderLine[] }

/**
 * Everything about allergies, gathered for the head of the card. With `words` the allergens that a channel lists are said in
 * them; without, and all that a customer wrote, as it was written.
 */
export function allergyNotes(order: Noted, words: AllergyWords | null = null): AllergyNote[] {
  const notes = notesOf(order)
  return words === null ? notes : notes.map((each) => ({ ...each, text: noteInWords(each.text, words) }))
}

function notesOf(order: Noted): AllergyNote[] {
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
export function allergenNames(
  order: Pick<Order, 'customerNote' | 'lines'>,
  words: AllergyWords | null = null,
): string[] | null {
  const notes = notesOf(order)
  if (notes.length === 0) return null
  const listed = notes.map(({ text }) =>
    words === null ? { names: [], rest: text } : listedAllergens(text.slice(0, longestRead), words),
  )
  const named = [
    ...listed.flatMap(({ names }) => names),
    ...listed.flatMap(({ rest }) => allergensNamed(rest.slice(0, longestRead))),
  ]
  const byName = new Map(named.map((name) => [plainText(name).replace(/s$/, ''), name]))
  return [...byName.values()].map((name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase())
}

/** A chip has room for a word: no need to read a novel for it (UTF-16 units). */
const longestRead = 2_000

/** All of it on one line; null where there is none. */
export function allergyLine(
  order: Pick<Order, 'customerNote' | 'lines'>,
  words: AllergyWords | null = null,
): string | null {
  const notes = allergyNotes(order, words)
  if (notes.length === 0) return null
  return notes.flatMap(({ text }) => writtenLines(text, 'card')).join(' · ')
}

/** The order's note when the head of the card does not show it already. */
export function restOfNote(order: Pick<Order, 'customerNote'>): string | null {
  const note = order.customerNote
  return writtenLines(note, 'card').length > 0 && !mentionsAllergy(note) ? note : null
}
