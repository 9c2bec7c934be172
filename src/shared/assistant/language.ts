import type { Language } from '../location/language.ts'
import { otherLanguages, plainEnglish, plainFrench } from './lexicon/plain-words.ts'
import { plainSpanish } from './lexicon/spanish.ts'
import type { Token } from './tokens.ts'
import { type Found, isOnlySpanish } from './vocabulary.ts'

type Clause = { words: readonly string[]; tokens: readonly Token[]; found: readonly Found[] }

/** Names are spelt alike everywhere. */
const isName = (word: string) => /^(door|dash|doordash|uber|eats|grubhub|chownow|skip|otter|ok)$/.test(word)

/** Short words that two of the languages write alike, or that are short for something else in another: alone they tell nothing. */
const isShared = (word: string) =>
  /^(?:y|n|en|on|a|o|e|u|ou|no|me|te|se|la|le|de|es|un|si|eh|ah|total|normal)$/.test(word)

/**
 * English, French, Spanish or none of them; `fallback`, the language that is spoken already, where a short text gives no sign
 * of its own: "y DoorDash?", "on Uber?".
 */
export function languageOf(clauses: readonly Clause[], fallback: Language, text: string): Language | 'other' {
  const tokens = clauses.flatMap((clause) => clause.tokens)
  const letters = tokens.map(({ raw }) => raw).join('')
  const foreign = letters.match(/[^\p{Script=Latin}\p{N}\p{M}]/gu)?.length ?? 0
  const latin = tokens.filter(({ word }) => /^[a-z]{2,}$/.test(word) && !isName(word)).length
  if (foreign > 0 && foreign >= latin * 2) return 'other'

  // Only Spanish opens a question.
  let [en, fr, es, other] = [0, 0, /[¿¡]/.test(text) ? 1 : 0, 0]
  let isClear = es > 0
  for (const { words, tokens, found } of clauses) {
    for (const [index, word] of words.entries()) {
      const { raw = '', word: typed = '' } = tokens[index] ?? {}
      isClear ||= !isShared(typed) && !isName(word) && !/^\d/.test(typed)
      const isOurs = plainEnglish.has(typed) || plainFrench.has(typed)
      if ((isOnlySpanish(typed) && !otherLanguages.has(typed)) || (plainSpanish.has(typed) && !isOurs)) {
        es += 1
        continue
      }
      if (otherLanguages.has(typed) && !isOurs) {
        other += 1
        continue
      }
      const languages = new Set(
        found
          .filter(
            ({ from, length, concept }) =>
              !concept.startsWith('ch:') && index >= from && index < from + length,
          )
          .map(({ language }) => language),
      )
      // Both languages have it: a little for each, and a little more for French, which is written more here.
      if (plainSpanish.has(typed) && !languages.has('en') && !languages.has('es') && plainFrench.has(typed)) {
        es += 0.4
        fr += 0.5
        continue
      }
      if (plainEnglish.has(word)) languages.add('en')
      if (plainFrench.has(word)) languages.add('fr')
      if (languages.size === 1) {
        if (languages.has('en')) en += 1
        else if (languages.has('fr')) fr += 1
        else es += 1
      }
      if (/[ñáíóú]/.test(raw)) es += 1
      else if (/[ßãõìòöäąęłżşğı]/.test(raw)) other += 1
      else if (/[éèêçàùœ]/.test(raw)) fr += 0.5
    }
  }
  if (!isClear) return fallback
  if (other >= 1 && other >= Math.max(en, fr, es)) return 'other'
  if (es >= 1 && es >= Math.max(en, fr)) return 'es'
  if (en === fr) return fallback
  return en > fr ? 'en' : 'fr'
}
