import type { z } from 'zod'
import type { allergen } from '#shared/uber/wire.ts'
import { readName } from '../../read-name.ts'

/** How an allergy is said in the language of a kitchen. */
export type AllergyWords = {
  /** Before the list, as on a ticket. */
  allergy: string
  /** Uber's types of allergens; one that is not here is said as it was sent. */
  allergens: Readonly<Record<string, string>>
}

/** An allergy as one text to be read before anything else of its dish; null where none was named. Pure. */
export function allergyText(
  sent: readonly z.infer<typeof allergen>[] | null | undefined,
  instructions: string | null | undefined,
  words: AllergyWords,
): string | null {
  const named = (sent ?? []).flatMap((one) => allergenText(one, words))
  const said = instructions?.trim() ? instructions : ''
  if (named.length === 0 && said === '') return null
  return `${words.allergy}: ${[named.join(', '), said].filter(Boolean).join(' – ')}`
}

function allergenText(one: z.infer<typeof allergen>, words: AllergyWords): string[] {
  if (typeof one === 'string')
    return [words.allergens[one.toUpperCase()] ?? readName(one) ?? ''].filter(Boolean)
  const type = one.type ?? one.allergen ?? one.name ?? ''
  const free = readName(one.freeform_text)
  const word = words.allergens[type.toUpperCase()] ?? readName(type)
  if (free !== null) return [word === null || type.toUpperCase() === 'OTHER' ? free : `${word} (${free})`]
  return word === null ? [] : [word]
}
