import type { Language } from '../location/language.ts'

/** Uber's types of allergens (uber-eats.md section 9); OTHER is free text. DoorDash has none: its allergies are free text. */
export const allergenTypes = [
  'DAIRY',
  'EGGS',
  'FISH',
  'SHELLFISH',
  'TREENUTS',
  'PEANUTS',
  'GLUTEN',
  'SOY',
] as const
type AllergenType = (typeof allergenTypes)[number]

/** How a note says an allergy of these types: by the language of the place the order came in for. */
export const saidIn: Record<Language, Readonly<Record<AllergenType | 'ALLERGY', string>>> = {
  en: {
    ALLERGY: 'ALLERGY',
    DAIRY: 'DAIRY',
    EGGS: 'EGGS',
    FISH: 'FISH',
    SHELLFISH: 'SHELLFISH',
    TREENUTS: 'TREENUTS',
    PEANUTS: 'PEANUTS',
    GLUTEN: 'GLUTEN',
    SOY: 'SOY',
  },
  fr: {
    ALLERGY: 'ALLERGIE',
    DAIRY: 'PRODUITS LAITIERS',
    EGGS: 'ŒUFS',
    FISH: 'POISSON',
    SHELLFISH: 'FRUITS DE MER',
    TREENUTS: 'NOIX',
    PEANUTS: 'ARACHIDES',
    GLUTEN: 'GLUTEN',
    SOY: 'SOJA',
  },
  es: {
    ALLERGY: 'ALERGIA',
    DAIRY: 'LÁCTEOS',
    EGGS: 'HUEVO',
    FISH: 'PESCADO',
    SHELLFISH: 'MARISCOS',
    TREENUTS: 'NUECES',
    PEANUTS: 'CACAHUATE',
    GLUTEN: 'GLUTEN',
    SOY: 'SOYA',
  },
}

/** The words of one language, as a screen says them. */
export type AllergyWords = Readonly<Record<AllergenType | 'ALLERGY', string>>

/** An allergen of a note: its type and its words, or `said` alone where it is of none. */
type Named = { type: AllergenType | null; said: string }

const typeOf = new Map<string, AllergenType>(
  Object.values(saidIn).flatMap((words) => allergenTypes.map((type) => [words[type], type] as const)),
)
const begin = new RegExp(
  `^(?:${Object.values(saidIn)
    .map(({ ALLERGY }) => ALLERGY)
    .join('|')}): ([^\\n]*?)(?= – |\\n|$)`,
)

/** What a note begins with that names allergens of Uber's list; null where it names none: that is a customer's own text. Pure. */
function readBegin(note: string): { named: readonly Named[]; rest: string } | null {
  const found = begin.exec(note)
  if (found === null) return null
  const named = (found[1] ?? '').split(', ').map((said): Named => {
    const word = said.replace(/ \(.*$/, '')
    return { type: typeOf.get(word) ?? null, said }
  })
  if (named.every(({ type }) => type === null)) return null
  return { named, rest: note.slice(found[0].length) }
}

function sayOne({ type, said }: Named, words: AllergyWords): string {
  return type === null ? said : words[type] + said.replace(/^[^(]*?(?= \(|$)/, '')
}

/** A note with the allergens of Uber's list in the words of a screen; what the customer wrote stays as it was written. Pure. */
export function noteInWords(note: string, words: AllergyWords): string {
  const read = readBegin(note)
  if (read === null) return note
  return `${words.ALLERGY}: ${read.named.map((one) => sayOne(one, words)).join(', ')}${read.rest}`
}

/** The allergens of Uber's list that a note begins with, in the words of a screen, and what the customer wrote behind them. Pure. */
export function listedAllergens(note: string, words: AllergyWords): { names: string[]; rest: string } {
  const read = readBegin(note)
  if (read === null) return { names: [], rest: note }
  return {
    names: read.named.map((one) => sayOne(one, words)),
    rest: read.rest,
  }
}
