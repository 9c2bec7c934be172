import type { Order, OrderOption } from '#shared/order/order.ts'
import { beginningsOf, foldedWords } from '#shared/text/folded-words.ts'

/** What an order is found by, as far as it is stored. */
export type Findable = Pick<
  Order,
  'lines' | 'customerName' | 'customerNote' | 'customerPhone' | 'displayNumber' | 'ticketNumber'
>

/**
 * Marks of words that stand for the whole of something, from the private use area: no text has a word with one of them,
 * and so none is found by accident.
 */
const marks = { ticket: '\uE000', category: '\uE001', dish: '\uE002' } as const

/** The word that finds exactly what has this ticket number, dish or category. */
export function wholeWord(kind: keyof typeof marks, value: string | number): string {
  return `${marks[kind]}${foldedWords(String(value)).join('\uE00F')}`
}

/** Names of dishes and options come again with every order: those folded lately are kept. Never what a customer wrote. */
const folded = new Map<string, readonly string[]>()
const mostFolded = 2_000
const longestKept = 200

const beginnings = (text: string): readonly string[] => foldedWords(text).flatMap(beginningsOf)

function beginningsOfName(text: string): readonly string[] {
  const known = folded.get(text)
  if (known !== undefined) return known
  const begun = beginnings(text)
  if (folded.size >= mostFolded) folded.clear()
  if (text.length <= longestKept) folded.set(text, begun)
  return begun
}

/** The words of an order for the index, each once. */
export function wordsOfOrder(order: Findable): string {
  const words = new Set<string>()
  const add = (text: string | null) => {
    for (const begun of beginnings(text ?? '')) words.add(begun)
  }
  const addName = (text: string) => {
    for (const begun of beginningsOfName(text)) words.add(begun)
  }
  for (const text of [order.customerName, order.customerNote, order.customerPhone, order.displayNumber])
    add(text)
  // A number that is typed in one go is found however the channel grouped it.
  add((order.customerPhone ?? '').replaceAll(/\D/gu, ''))
  words.add(wholeWord('ticket', order.ticketNumber))
  for (const line of order.lines) {
    addName(line.name)
    add(line.note)
    words.add(wholeWord('dish', line.name))
    if (line.category !== null) words.add(wholeWord('category', line.category))
    for (const name of namesOf(line.options)) addName(name)
  }
  return [...words].join(' ')
}

function namesOf(options: readonly OrderOption[]): string[] {
  return options.flatMap((option) => [option.name, ...namesOf(option.options)])
}
