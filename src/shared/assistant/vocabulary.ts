import type { Language } from '../location/language.ts'
import { editDistance, editsAllowed } from '../text/edit-distance.ts'
import { type Concept, lexicon } from './lexicon/lexicon.ts'
import { plainEnglish, plainFrench } from './lexicon/plain-words.ts'
import { shortForms } from './lexicon/short-forms.ts'
import { plainSpanish, spanish } from './lexicon/spanish.ts'
import { entriesOf } from './lexicon/words.ts'

type Entry = { words: readonly string[]; concept: Concept; language: Language }

/** Phrases by their first word; single words are phrases of one. */
const entries = new Map<string, Entry[]>()
const stems: { stem: string; entry: Entry }[] = []
/** Words that may be meant by a misspelt one. */
const known = new Set<string>()

for (const [concept, words] of Object.entries(lexicon) as [Concept, { en: string; fr: string }][]) {
  for (const language of ['en', 'fr'] as const) {
    for (const parts of entriesOf(words[language]).flatMap(ofEitherChannel)) {
      const entry: Entry = { words: parts, concept, language }
      const [first = ''] = parts
      if (first.endsWith('*')) stems.push({ stem: first.slice(0, -1), entry })
      else entries.set(first, [...(entries.get(first) ?? []), entry])
      for (const word of parts) if (!word.endsWith('*')) known.add(word)
    }
  }
}
/** Spanish stands apart, and as it is typed: its words mean something only in a text that is Spanish. */
const spanishEntries = new Map<string, Entry[]>()
const knownSpanish = new Set<string>(plainSpanish)
for (const [concept, words] of Object.entries(spanish) as [Concept, string][])
  for (const parts of entriesOf(words).flatMap(ofEitherChannel)) {
    const [first = ''] = parts
    const entry: Entry = { words: parts, concept, language: 'es' }
    spanishEntries.set(first, [...(spanishEntries.get(first) ?? []), entry])
    for (const word of parts) knownSpanish.add(word)
  }
/** By length: only words of nearly the same length can be near. */
const candidates = byLength(known)
/** In a Spanish text only Spanish words are meant by misspelt ones. */
const spanishByLength = byLength(knownSpanish)

function byLength(words: Iterable<string>): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const word of words)
    if (word.length >= 4) found.set(word.length, [...(found.get(word.length) ?? []), word])
  return found
}

/** Letters an elision leaves glued to the next word when its apostrophe was not typed: `limprimante`. */
const gluedElision = /^(?:qu|[cdjlmnst])(?:(?=[aeiouyh])(.{3,})|(.{6,}))$/

/** What is said of doing something with DoorDash is said of Uber Eats too: "turn DoorDash off". */
function ofEitherChannel(parts: string[]): string[][] {
  if (parts.length === 1 || !parts.includes('doordash')) return [parts]
  const withUber = (names: readonly string[]) =>
    parts.flatMap((part) => (part === 'doordash' ? names : [part]))
  return [parts, withUber(['uber']), withUber(['uber', 'eats'])]
}

/** Whether a word is Spanish, and nothing that the other languages know. */
export const isOnlySpanish = (word: string) => knownSpanish.has(word) && !isKnown(word)

/** Whether it is a word of the vocabulary as it stands. */
export const isKnown = (word: string) =>
  known.has(word) ||
  plainEnglish.has(word) ||
  plainFrench.has(word) ||
  stems.some(({ stem }) => word.startsWith(stem))

/** What a typed word stands for: itself, its long form, or the nearest word known. */
export function meant(word: string, spared: ReadonlySet<string>, isSpanish = false): string[] {
  if (isSpanish && knownSpanish.has(word)) return [word]
  const long = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined
  if (long !== undefined) return [long]
  if (word.length < 4 || spared.has(word) || isKnown(word)) return [word]
  const parts = gluedElision.exec(word)
  const glued = parts?.[1] ?? parts?.[2]
  if (glued !== undefined && known.has(glued)) return [word.slice(0, -glued.length), glued]
  if (isSpanish) return [nearest(word, spanishByLength) ?? word]
  const near = nearest(word) ?? (glued === undefined || glued.length < 4 ? null : nearest(glued))
  return [near ?? word]
}

/**
 * The closest word of the vocabulary. Between equals a shared first letter decides, for few mistype that, then the longer
 * one, for letters are left out more often than added.
 */
function nearest(word: string, among: ReadonlyMap<number, readonly string[]> = candidates): string | null {
  let best: { word: string; rank: number } | null = null
  const most = editsAllowed(word.length + 3)
  for (let length = word.length + most; length >= word.length - most; length--) {
    const limit = editsAllowed(Math.max(word.length, length))
    if (Math.abs(length - word.length) > limit) continue
    for (const candidate of among.get(length) ?? []) {
      const sameStart = candidate[0] === word[0]
      // A short word with another beginning is another word, and so is every Spanish one.
      if (!sameStart && (word.length < 6 || among !== candidates)) continue
      const edits = editDistance(word, candidate, limit)
      if (edits > limit) continue
      const rank = edits * 4 + (sameStart ? 0 : 2) + (candidate.length < word.length ? 1 : 0)
      if (!best || rank < best.rank) best = { word: candidate, rank }
    }
  }
  return best?.word ?? null
}

export type Found = { concept: Concept; from: number; length: number; language: Language }

/** Every concept in a row of words, with where it stands. A word may mean several things. */
export function conceptsIn(words: readonly string[], isSpanish = false): Found[] {
  const found: Found[] = []
  for (const [from, word] of words.entries()) {
    const some = [...(isSpanish ? (spanishEntries.get(word) ?? []) : []), ...(entries.get(word) ?? [])]
    for (const entry of some) {
      if (entry.words.every((part, index) => words[from + index] === part))
        found.push({ concept: entry.concept, from, length: entry.words.length, language: entry.language })
    }
    for (const { stem, entry } of stems) {
      if (word.startsWith(stem))
        found.push({ concept: entry.concept, from, length: 1, language: entry.language })
    }
  }
  return found
}
