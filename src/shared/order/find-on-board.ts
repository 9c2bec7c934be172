import type { Order, OrderOption } from './order.ts'
import { foldedText } from '../text/folded-text.ts'

/**
 * The orders that have every word of what was asked in their number, their customer's name, their dishes or notes; the words
 * may be any part of a word, for a number is remembered by its end. Those whose number is meant come first.
 */
export function findOnBoard<Found extends Order>(orders: Iterable<Found>, asked: string): Found[] {
  const words = foldedText(asked).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const number = words.join('')
  return [...orders]
    .filter((order) => {
      const text = textOf(order)
      return words.every((word) => text.includes(word))
    })
    .toSorted(
      (a, b) =>
        Number(numberOf(b).endsWith(number)) - Number(numberOf(a).endsWith(number)) ||
        a.receivedAt - b.receivedAt,
    )
}

function numberOf({ displayNumber }: Order): string {
  return foldedText(displayNumber)
}

function textOf(order: Order): string {
  const { displayNumber, customerName, customerNote, lines } = order
  const named = (options: readonly OrderOption[]): string[] =>
    options.flatMap((option) => [option.name, ...named(option.options)])
  const dishes = lines.flatMap((line) => [
    line.name,
    line.note ?? '',
    line.consumerName ?? '',
    ...named(line.options),
  ])
  return foldedText([displayNumber, customerName, customerNote ?? '', ...dishes].join(' '))
}
