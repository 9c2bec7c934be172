import { otherLanguages, plainEnglish, plainFrench } from './lexicon/plain-words.ts'
import type { Found } from './vocabulary.ts'
import type { Token } from './tokens.ts'

/** English, French or neither; `fallback` where a text of one or two words gives no sign. */
export function languageOf(
  tokens: readonly Token[],
  found: readonly Found[],
  fallback: 'en' | 'fr',
): 'en' | 'fr' | 'other' {
  const letters = tokens.map(({ raw }) => raw).join('')
  const foreign = letters.match(/[^\p{Script=Latin}\p{N}\p{M}]/gu)?.length ?? 0
  const isNamed = (word: string) =>
    /^(door|dash|doordash|uber|eats|grubhub|chownow|skip|otter|ok)$/.test(word)
  const latin = tokens.filter(({ word }) => /^[a-z]{2,}$/.test(word) && !isNamed(word)).length
  if (foreign > 0 && foreign >= latin * 2) return 'other'

  let en = 0
  let fr = 0
  let other = 0
  for (const { word, raw } of tokens) {
    if (plainEnglish.has(word) && !plainFrench.has(word)) en += 1
    if (plainFrench.has(word) && !plainEnglish.has(word)) fr += 1
    if (otherLanguages.has(word) && !plainEnglish.has(word) && !plainFrench.has(word)) other += 1
    if (/[ñ¿¡ßãõìòöäąęłżşğı]/.test(raw)) other += 1
    else if (/[éèêçàùœ]/.test(raw)) fr += 0.5
  }
  const concepts = new Map<number, Set<'en' | 'fr'>>()
  for (const { from, concept, language } of found)
    if (!concept.startsWith('ch:')) concepts.set(from, (concepts.get(from) ?? new Set()).add(language))
  for (const languages of concepts.values()) {
    if (languages.size > 1) continue
    if (languages.has('en')) en += 1
    else fr += 1
  }
  if (other >= 1 && other >= Math.max(en, fr)) return 'other'
  if (en === fr) return fallback
  return en > fr ? 'en' : 'fr'
}
