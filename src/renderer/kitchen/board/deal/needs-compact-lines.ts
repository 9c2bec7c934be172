import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { type CookedOption, multiplied } from '#shared/order/quantities.ts'
import { rowsOf, textWidth } from './text-width.ts'
import { personWords, removedNames } from './needs-parts.ts'

/**
 * The letters of the dishes of a compact card and of what belongs to them, and the rows they stand on (px): smaller ones rather
 * than that a word is folded away.
 */
export const compactLetters = {
  usual: { size: 20, row: 26, small: 16, smallRow: 21 },
  small: { size: 18, row: 22, small: 15, smallRow: 18 },
} as const

export type Letters = keyof typeof compactLetters

/** A dish on a compact card (px): its name whole, its options counted. */
export function compactLine(line: OrderLine, room: number, letters: Letters = 'usual'): number {
  const counted = line.options.length === 0 ? 0 : textWidth('+2 opciones', compactLetters[letters].small)
  return compactName(line, room, counted, letters)
}

/** The same with all that belongs to it below it, one behind the other: whose it is, its options, what was written to it (px). */
export function compactLineWhole(line: OrderLine, room: number, letters: Letters = 'usual'): number {
  const note = dishNote(line)
  const words = [
    line.consumerName === null || isPersonBeside(line, room, letters) ? '' : personWords(line.consumerName),
    optionWords(multiplied(line)),
    note === null ? '' : `›\u00a0${note}`,
  ].filter((each) => each !== '')
  const width = room - countWidth(line, letters)
  return compactName(line, room, 0, letters) + smallRows(words.join('  '), width, letters)
}

/** Whether whose dish it is stands behind its name on a compact card, and so takes no row of its own. */
export function isPersonBeside(line: OrderLine, room: number, letters: Letters): boolean {
  if (line.consumerName === null) return false
  const { size, small } = compactLetters[letters]
  const width = room - countWidth(line, letters)
  const { line: name } = boundedName(line.name, 'card')
  const person = textWidth(personWords(line.consumerName), small, 650)
  return person <= width && rowsOf(name, width, size, 650, person) === rowsOf(name, width, size, 650)
}

/** What was written to a dish, on one line; null for nothing, and for an allergy, which the head of the card says. */
export function dishNote({ note }: OrderLine): string | null {
  const lines = mentionsAllergy(note) ? [] : writtenLines(note, 'card')
  return lines.length === 0 ? null : lines.join(' · ')
}

function compactName(line: OrderLine, room: number, after: number, letters: Letters): number {
  const { size, row } = compactLetters[letters]
  const width = room - countWidth(line, letters)
  const { line: name } = boundedName(line.name, 'card')
  const removed = removedNames(multiplied(line)).map((each) => `No\u00a0${each}`)
  return rowsOf(name, width, size, 650, after) * row + smallRows(removed.join(' · '), width, letters)
}

/** The least room of the number of pieces before a dish (px). */
const compactCount = 18 + 8

/** The number of pieces before a dish, and the gap behind it (px). */
function countWidth({ quantity }: OrderLine, letters: Letters): number {
  return Math.max(compactCount, textWidth(String(quantity), compactLetters[letters].size, 800) + 8)
}

/** A browser keeps the two spaces between options together with the word before them (px). */
const spaces = 8

function smallRows(words: string, width: number, letters: Letters): number {
  const { small, smallRow } = compactLetters[letters]
  return words === '' ? 0 : rowsOf(words, width - spaces, small, 700) * smallRow
}

/** The options of a dish, and those of its options, as one line. */
export function optionWords(options: readonly CookedOption[]): string {
  return options
    .flatMap(({ count, name, options: more }) => [`+\u00a0${count}\u00a0${name}`, optionWords(more)])
    .filter((words) => words !== '')
    .join('  ')
}
