import { editDistance } from '../text/edit-distance.ts'
import { remembered } from '../text/remembered.ts'

/**
 * What people are allergic to: the 14 allergens of EU regulation 1169/2011 (annex II), which hold the priority allergens
 * of the United States and Canada, in the words customers use, English, French and Spanish, folded by `plainText`. Singular;
 * the matcher adds the plurals.
 */
const allergens = {
  gluten:
    'gluten wheat rye barley oat spelt kamut triticale seitan ble froment seigle orge avoine epeautre trigo centeno cebada avena 🌾',
  crustaceans:
    'crustacean shellfish seafood shrimp prawn crab lobster crayfish crawfish langoustine crustace crevette crabe homard ecrevisse marisco camaron gamba cangrejo langosta 🦐 🦞 🦀',
  eggs: 'egg oeuf huevo 🥚',
  fish: 'fish salmon tuna cod anchovy anchovies sardine poisson saumon thon morue anchois pescado atun bacalao 🐟',
  peanuts: 'peanut groundnut arachide cacahuete cacahouete cacahuate mani 🥜',
  soy: 'soy soya soybean soja tofu edamame',
  milk: 'milk dairy lactose casein whey lait laitier laitiere caseine lactoserum leche lacteo 🥛',
  nuts: 'nut treenut almond cashew walnut pecan hazelnut pistachio macadamia noix amande noisette pistache pacane cajou nuez nueces almendra avellana anacardo pistacho',
  celery: 'celeriac',
  // Mustard, and celery itself, are garnishes: see below.
  mustard: '',
  sesame: 'sesame tahini sesamo ajonjoli',
  sulphites: 'sulphite sulfite',
  lupin: 'lupin lupine',
  molluscs:
    'mollusc mollusk mussel oyster clam scallop squid octopus calamari mollusque moule huitre palourde petoncle calmar poulpe mejillon mejillones almeja',
} as const

/**
 * Allergens that are above all a topping or a garnish: "no mustard" and "no cheese" stand on every second burger, and a
 * banner that cries on each would be read by nobody. They count when an allergy, a "-free" or a "cannot eat" is said.
 */
const garnishes =
  'mustard moutarde mostaza celery celeri apio cheese fromage queso butter beurre mantequilla cream creme crema yogurt yogourt ' +
  'yaourt bread pain'

function words(list: string): string[] {
  return list.split(' ').filter(Boolean)
}

/** Each word with its plurals: `-s`, `-es`, and French `-x`. */
function withPlurals(list: readonly string[]): Set<string> {
  return new Set(list.flatMap((word) => [word, `${word}s`, `${word}es`, `${word}x`]))
}

const singular = Object.values(allergens).flatMap(words)
const names = withPlurals(singular)
const garnishNames = withPlurals(words(garnishes))

/** A word this long may have one slip in it; shorter ones have too many honest neighbours (heat is no wheat). */
const slipFrom = 6
const byInitial = Map.groupBy(
  [...names].filter((name) => name.length >= slipFrom),
  (name) => name.charAt(0),
)

/** Words of a kitchen's notes whose answer is kept: comparing one with every name is slow, and the same ones come all night. */
const wordsKept = 5_000

const isSlipOfAllergen = remembered(
  (word) => (byInitial.get(word.charAt(0)) ?? []).some((name) => editDistance(word, name, 1) <= 1),
  wordsKept,
)

/** Whether a folded word names an allergen, one slip of the finger allowed in a long one. */
export function isAllergen(word: string): boolean {
  if (names.has(word)) return true
  return word.length >= slipFrom - 1 && word.length <= 20 && isSlipOfAllergen(word)
}

/** Whether a folded word names a food that only sometimes is an allergy. */
export function isGarnish(word: string): boolean {
  return garnishNames.has(word)
}
