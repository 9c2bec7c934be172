import { mentionsAllergy } from '#shared/order/allergy.ts'
import type { Order, OrderLine } from '#shared/order/order.ts'
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

/** The order's note when the head of the card does not show it already. */
export function restOfNote(order: Pick<Order, 'customerNote'>): string | null {
  const note = order.customerNote
  return writtenLines(note, 'card').length > 0 && !mentionsAllergy(note) ? note : null
}
