import type { Location } from '../location/location.ts'
import { commonPasswords, commonWords } from './common-passwords.ts'

/**
 * Whether a new password is among the first that anybody tries who knows the person or the restaurant: one of the
 * commonest, a keyboard's row, a repeat or a run, or nothing but a common word or a name of theirs with digits and signs
 * around it. `known` are those names and the e-mail. There are no rules of capitals or signs (NIST SP 800-63B, 3.1.1.2).
 */
export function isEasyPassword(password: string, known: readonly string[]): boolean {
  const typed = plain(password)
  if (commonPasswords.has(typed) || isRepeat(typed) || isRun(typed)) return true
  const names = known
    .flatMap((name) => [plain(name), ...wordsOf(name)])
    .filter((name) => name.length >= leastName)
  return [typed, unmasked(typed)].some((spelling) => isMadeOf(spelling, [...names, ...commonWords]))
}

/** What a guest reads above the door. */
export function restaurantNames(locations: readonly Pick<Location, 'brand' | 'name'>[]): string[] {
  return locations.flatMap(({ brand, name }) => [brand, name])
}

/** Shorter words of a name are in half of all sentences. */
const leastName = 3
/** Letters that may be left of a password beside what anybody knows: with more it is one's own. */
const mostLeft = 3

const marks = /\p{M}/gu
const signs = /[^\p{L}\p{N}]/gu

/** Letters and digits alone, small and without accents. */
const plain = (text: string) =>
  text.normalize('NFKD').replaceAll(marks, '').toLowerCase().replaceAll(signs, '')

const wordsOf = (text: string) => text.split(signs).map(plain)

const masks: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }

/** With the letters that digits stand for: `p4ssw0rd`. */
const unmasked = (text: string) => text.replaceAll(/[013457]/g, (digit) => masks[digit] ?? digit)

/** Nothing much is left once the words are taken out, the longest first. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  let left = text
  for (const word of words.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(word, ' ')
  return left !== text && left.replaceAll(/[\s\p{N}]/gu, '').length <= mostLeft
}

/** One to four characters over and over. */
const isRepeat = (text: string) =>
  [1, 2, 3, 4].some((period) =>
    Array.from(text).every((each, at, all) => at < period || each === all[at - period]),
  )

/** Each character follows on the one before, up or down; 0 comes after 9. */
function isRun(text: string): boolean {
  const codes = Array.from(
    text.replaceAll('90', '9:').replaceAll('09', ':9'),
    (each) => each.codePointAt(0) ?? 0,
  )
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)))
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}
