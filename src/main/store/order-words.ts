import type { Order, OrderOption } from '#shared/order/order.ts'
import { beginningsOf, foldedWords } from '#shared/text/folded-words.ts'
import { remembered } from '#shared/text/remembered.ts'

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

const beginnings = (text: string): readonly string[] => foldedWords(text).flatMap(beginningsOf)

/** What a menu names comes again with every order: the words of so many names are kept. Never what a customer wrote. */
const mostNames = 2_000
const wordsOfOption = remembered(beginnings, mostNames)
const wordsOfDish = remembered((name) => [...beginnings(name), wholeWord('dish', name)], mostNames)
const wordOfCategory = remembered((name) => wholeWord('category', name), mostNames)

/** The words of an order for the index, each once. */
export function wordsOfOrder(order: Findable): string {
  const words = new Set<string>()
  const add = (found: readonly string[]) => {
    for (const word of found) words.add(word)
  }
  for (const text of [order.customerName, order.customerNote, order.customerPhone, order.displayNumber])
    if (text !== null) add(beginnings(text))
  // A number that is typed in one go is found however the channel grouped it.
  if (order.customerPhone !== null) add(beginnings(order.customerPhone.replaceAll(/\D/gu, '')))
  words.add(wholeWord('ticket', order.ticketNumber))
  for (const line of order.lines) {
    add(wordsOfDish(line.name))
    if (line.note !== null) add(beginnings(line.note))
    if (line.category !== null) words.add(wordOfCategory(line.category))
    for (const name of namesOf(line.options)) add(wordsOfOption(name))
  }
  return [...words].join(' ')
}

function namesOf(options: readonly OrderOption[]): string[] {
  return options.flatMap((option) => [option.name, ...namesOf(option.options)])
}
