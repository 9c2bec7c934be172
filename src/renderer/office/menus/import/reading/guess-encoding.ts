import { decode, type Encoding } from './encodings.ts'

/** A way to read a file, and how its words with accents look then. */
export type EncodingChoice = { encoding: Encoding; words: string[] }

/** More words tell nothing new. */
const mostWords = 2_000
const shownWords = 6
const candidates = ['windows-1252', 'macintosh', 'cp850', 'cp437'] as const

/**
 * Ways to read a file that does not say how its letters are written, the likeliest first; those that read alike are
 * one. Never empty.
 */
export function likelyEncodings(bytes: Uint8Array): EncodingChoice[] {
  const words = wordsWithAccents(bytes)
  const ways = candidates.map((encoding) => {
    const read = words.map(({ around }) => decode(around, encoding))
    return {
      encoding,
      words: words.slice(0, shownWords).map(({ word }) => decode(word, encoding)),
      score: read.reduce((sum, word) => sum + plausibility(word), 0),
      all: read.join('\n'),
    }
  })
  return ways
    .filter(({ all }, at) => ways.findIndex((way) => way.all === all) === at)
    .toSorted((a, b) => b.score - a.score)
    .map(({ encoding, words: shown }) => ({ encoding, words: shown }))
}

/** Different words that hold a byte beyond ASCII, each with what stands beside it. */
function wordsWithAccents(bytes: Uint8Array): { word: Uint8Array; around: Uint8Array }[] {
  const isWord = (byte: number | undefined) =>
    byte !== undefined && (byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
  const found = new Map<string, { word: Uint8Array; around: Uint8Array }>()
  for (let at = 0; at < bytes.length && found.size < mostWords; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    let [start, end] = [at, at + 1]
    while (isWord(bytes[start - 1]) && at - start < 30) start -= 1
    while (isWord(bytes[end]) && end - at < 30) end += 1
    const around = bytes.subarray(Math.max(0, start - 1), end + 1)
    found.set(around.join(), { word: bytes.subarray(start, end), around })
    at = end
  }
  return [...found.values()]
}

const frequent = /[éèêëàâçîïôùûœ]/iu
const ordinary = /[äöüßñáíóúìòãõåæøšžÿý]/iu

/** How much like a word of a menu it reads; words that nobody writes count below zero. */
function plausibility(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) >= 0x80)
      sum += letterScore(word.charAt(at), word.slice(Math.max(0, at - 2), at), word.charAt(at + 1))
  return sum
}

function letterScore(letter: string, before: string, after: string): number {
  if (/[\p{Cc}\p{Co}\ufffd]/u.test(letter)) return -20
  const previous = before.slice(-1)
  if (/\p{Script=Latin}/u.test(letter) && /[\p{Lu}\p{Ll}]/u.test(letter)) {
    const isAlone = !/\p{L}/u.test(previous) && !/\p{L}/u.test(after)
    if (isAlone) return /[àÀ]/.test(letter) ? 2 : -4
    const isCapital = /\p{Lu}/u.test(letter)
    // CrËme, and CAFê: nobody changes between small and large letters within a word.
    if (
      isCapital ? /\p{Ll}/u.test(previous) : /^\p{Lu}{2}$/u.test(before) || isBetweenCapitals(previous, after)
    )
      return -6
    return frequent.test(letter) ? 3 : ordinary.test(letter) ? 1 : -6
  }
  return signScore(letter, previous, after)
}

function isBetweenCapitals(previous: string, after: string): boolean {
  return /\p{Lu}/u.test(after) && !/\p{Ll}/u.test(previous)
}

/** Signs that menus hold, where they may stand. */
function signScore(sign: string, previous: string, after: string): number {
  const [isAfterLetter, isBeforeLetter] = [/\p{L}/u.test(previous), /\p{L}/u.test(after)]
  const fits = {
    '’': isAfterLetter && isBeforeLetter,
    '\u00a0': true,
    '«': !isAfterLetter,
    '»': !isBeforeLetter,
    '“': !isAfterLetter,
    '”': !isBeforeLetter,
    '–': isAfterLetter === isBeforeLetter,
    '—': isAfterLetter === isBeforeLetter,
    '…': isAfterLetter && !isBeforeLetter,
    '€': !isAfterLetter && !isBeforeLetter,
    '£': !isAfterLetter && !isBeforeLetter,
    '°': !isBeforeLetter,
    '·': isAfterLetter === isBeforeLetter,
    '•': !isAfterLetter,
    '®': isAfterLetter && !isBeforeLetter,
    '½': !isAfterLetter && !isBeforeLetter,
    '¼': !isAfterLetter && !isBeforeLetter,
  }[sign]
  return fits === undefined ? -5 : fits ? 1 : -3
}
