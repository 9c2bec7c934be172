import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { askedWord, foldedWords } from '#shared/text/folded-words.ts'
import { wholeWord } from '../store/order-words.ts'

/** More words than these narrow nothing down any more. */
const mostWords = 32
/** Digits a telephone number has at least, as it is typed without its country's code. */
const leastPhoneDigits = 7
const looksLikePhone = /^[\d\s()+./-]+$/

/** Words are letters and digits alone: quoted, none of them is an operator of FTS5. */
const begins = (word: string) => `"${word}"*`
const is = (word: string) => `"${word}"`

/**
 * What FTS5 is asked: every word of the question begins a word of the order, and the order holds the dish and the category.
 * Null when nothing of the filter is for the search index; undefined for a question without a letter or digit. With
 * `takesNumbers` a question such as `#0042` also finds our number of the day.
 */
export function matchOf(
  { words, dish, category }: OrderFilter,
  takesNumbers = false,
): string | null | undefined {
  const parts: string[] = []
  if (words !== undefined) {
    const question = questionOf(words)
    if (question === null) return undefined
    const ticket = takesNumbers ? /^\s*#0*(\d{1,9})\s*$/.exec(words)?.[1] : undefined
    parts.push(ticket === undefined ? question : `${question} OR ${is(wholeWord('ticket', ticket))}`)
  }
  if (dish !== undefined) parts.push(is(wholeWord('dish', dish)))
  if (category !== undefined) parts.push(is(wholeWord('category', category)))
  return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(' AND ')
}

/** The words of a text as FTS5 is asked for them, or null for a text without any. */
export function questionOf(text: string): string | null {
  const words = [...new Set(foldedWords(text).map(askedWord))].slice(0, mostWords)
  if (words.length === 0) return null
  const all = words.map((word) => (isPhone(word) ? phone(word) : begins(word))).join(' AND ')
  const digits = looksLikePhone.test(text) ? text.replaceAll(/\D/g, '') : ''
  // Typed in groups, but perhaps sent in one go.
  return words.length > 1 && isPhone(digits) ? `(${all}) OR ${phone(digits)}` : all
}

const isPhone = (word: string) => /^\d+$/.test(word) && word.length >= leastPhoneDigits

/** Channels send the country's code, which people of the country leave out. */
const phone = (digits: string) => `(${begins(digits)} OR ${begins(`1${digits}`)})`
