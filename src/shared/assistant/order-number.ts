import { editDistance } from '../text/edit-distance.ts'
import { foldedText } from '../text/folded-text.ts'
import { plainText } from '../text/plain-text.ts'
import { longestText, withoutMarkup } from './tokens.ts'

/** What one order is called; of several orders no number is asked. */
const orderWords = 'order commande pedido orden ticket bon comanda'.split(' ')
/** The same in short. */
const shortWords = new Set('ord cmd comm cde ped'.split(' '))
/** May stand between the word and the number. */
const between = new Set(
  'number num no nr nb n numero de del d the la le el doordash door dash dd uber eats ubereats ue from code id #'.split(
    ' ',
  ),
)
/** After these a number is that of an order, however short. */
const numberWords = new Set('number num no nr nb n numero code #'.split(' '))
/** What is counted after a number that names no order. */
const units =
  /^(?:m|mn|min|mins|minute|minutes|minutos?|h|hr|hrs|hours?|heures?|horas?|dollars?|bucks|pesos|piastres|items?|articles?|articulos?|orders?|commandes?|pedidos|x|fois|times|veces|days?|jours?|dias?|percent|pour|st|nd|rd|th|am|pm)$/

/** Longer than any number that is called over a counter. */
const longest = 12
const isNumber = (word: string, least: number) =>
  word.length >= least && word.length <= longest && /\d/.test(word) && /^[a-z0-9]+$/.test(word)

/**
 * The number of the one order a text speaks of, folded (`6222`, `a4f2`); null where it names none. `isOfAnOrder`: the text is
 * about an order anyhow, and four digits alone are its number ("where is the driver for 4417"). Pure.
 */
export function orderNumberIn(text: string, isOfAnOrder: boolean): string | null {
  if (text.length > longestText) return null
  const plain = plainText(withoutMarkup(text)).replaceAll(/n[°º]|№/g, ' numero ')
  const words = [...plain.matchAll(/#|[\p{L}\p{N}]+/gu)].map(([word]) => word)
  const numbers = words.flatMap((word, at) => (isCounted(words, at) ? [] : [{ word, at }]))
  const named = numbers.find(({ word, at }) => isNumber(word, leastAfter(words, at)) && isNamed(words, at))
  const alone = isOfAnOrder ? numbers.find(({ word }) => /^\d{4,6}$/.test(word)) : undefined
  return (named ?? alone)?.word ?? null
}

const isCounted = (words: readonly string[], at: number) => units.test(words[at + 1] ?? '')
const leastAfter = (words: readonly string[], at: number) => (numberWords.has(words[at - 1] ?? '') ? 1 : 3)

/** Whether the word at that place stands after a word for an order, or after `#`. */
function isNamed(words: readonly string[], at: number): boolean {
  let before = at - 1
  while (before >= 0 && at - before <= 4 && between.has(words[before] ?? '') && words[before] !== '#')
    before -= 1
  const word = words[before] ?? ''
  return word === '#' || shortWords.has(word) || orderWords.some((each) => isMeant(word, each))
}

/** At most one letter wrong; short words have too many neighbours. */
const isMeant = (word: string, order: string) =>
  word === order ||
  (word.length >= 4 &&
    order.length >= 5 &&
    word !== 'orders' &&
    editDistance(word, order, 1) <= 1 &&
    word !== `${order}s`)

type Numbered = { displayNumber: string; ticketNumber: number }

/**
 * Those of some orders that a number is meant to name, in the order given: its number in full, else the end of it, else the
 * number on its ticket. Pure.
 */
export function ordersOfNumber<Found extends Numbered>(orders: readonly Found[], number: string): Found[] {
  const folded = (order: Found) => foldedText(order.displayNumber).replaceAll(' ', '')
  const ways: ((order: Found) => boolean)[] = [
    (order) => folded(order) === number,
    (order) => number.length >= 3 && folded(order).endsWith(number),
    (order) => /^\d+$/.test(number) && order.ticketNumber === Number(number),
  ]
  return ways.map((is) => orders.filter(is)).find((found) => found.length > 0) ?? []
}
