import { editDistance } from '../text/edit-distance.ts'
import { plainText } from '../text/plain-text.ts'
import { remembered } from '../text/remembered.ts'
import { isAllergen, isGarnish } from './allergens.ts'

/** Read no further: a note is a few lines (UTF-16 units). */
const longestRead = 20_000

/** Ends what a "no" can reach. */
const stop = '.'
const comma = ','

const set = (list: string) => new Set(list.split(' '))

const negations = set(
  'no non not without cant cannot couldnt dont doesnt never avoid hold omit skip remove exclude minus zero 0 nor away ' +
    'sin sans pas aucun aucune jamais ni sauf enlever enlevez enleve retirer retirez eviter evitez supprimer 🚫 ❌ ⛔',
)
/** What the body does not bear: it reaches its food over "to" and "au", and garnishes count behind it. */
const sufferings = set(
  'sensitive sensitivity sensible sensibilite hypersensitive react reacts reaction reagis cant cannot free exempt',
)
/** Behind an allergen these make it one: "nut free", "gluten sensitivity". */
const afterwords = set('free freee sensitive sensitivity intolerant intolerance')
/** From here on the customer asks for something, or speaks of how much. */
const wishes = set(
  'extra add added more with but plus please avec mais con pero mas ajouter ajoutez too much trop beaucoup only just less moins ' +
    'problem problems worries ok fine need besoin on sur in dans for pour forget oubliez oublier overcook overcooked cook cuire allergic allergy allergies allergie allergique',
)
/** Right behind the "no" these belong to it: "do not add", "don't please add". */
const forbidden = set('add added ajouter ajoutez please')
const joints = set('and or nor & et ou ni y o')
/** A "no" does not look further than this for its food: "no finely chopped tree nuts". */
const reach = 4
/** Nor does a list of them go on for ever (words). */
const longestList = 24

/** The names of sauces and dishes that only contain an allergen's word. */
const dishAfter: Record<string, ReadonlySet<string>> = {
  sauce: set('fish soy soya oyster clam crab'),
  roll: set('egg crab shrimp'),
  rolls: set('egg crab shrimp'),
  noodle: set('egg'),
  noodles: set('egg'),
  plant: set('egg'),
  shake: set('milk'),
  brown: set('nut'),
  coco: set('noix'),
  muscade: set('noix'),
}
const sauceBefore = set('soja soya poisson huitre huitres')

const spoken = /^(?:allerg|alergi|anaphyla|epipen|celiac|coeliac|coeliaque|celiaque|intoleran|contamination)/
const stems = ['allergy', 'allergies', 'allergic', 'allergie', 'allergique']
/** Between a "no" and the allergy it denies: "no known food allergies", « pas d'allergie ». */
const between = set('known food any d de connue alimentaire')

/**
 * Whether a customer's text speaks of an allergy or intolerance, in English, French or Spanish. Allergies arrive only as free
 * text, so words are looked for: the allergy itself, "peanut free", "can't eat dairy", or a bare "no" before an allergen
 * (see allergens.ts). A false alarm is better than a missed one, but not better than a banner that nobody reads any more:
 * both are counted in allergy.test.ts. Linear in the length of the text.
 */
export function mentionsAllergy(text: string | null): boolean {
  return text !== null && doesMention(text)
}

/**
 * What a text that speaks of an allergy names, each as the customer wrote it. Mustard, cheese and their like count in the
 * sentence that says it is an allergy, where they are not asked for.
 */
export function allergensNamed(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[.!?;\n\r]+/)
    .flatMap((sentence) => {
      const words = sentence.match(wordsAsWritten) ?? []
      const plain = words.map((word) => plainText(word))
      const isSaid = plain.some((word) => saysAllergy(word))
      return words.filter((word, at) => {
        const folded = plain[at] ?? ''
        if (word.includes(' ')) return true
        if (isAllergen(folded)) return !isIAm(plain, at)
        const before = plain[at - 1] ?? ''
        return isSaid && isGarnish(folded) && (saysAllergy(before) || !wishes.has(before))
      })
    })
}

/** Spanish: "soy alérgica" says who is, and nothing of soy. */
function isIAm(words: readonly string[], at: number): boolean {
  return words[at] === 'soy' && words.slice(at + 1, at + 3).some((word) => /^alergic[oa]/.test(word))
}

/** The names of several words first: a part of one says something else, or nothing. */
const wordsAsWritten = /fruits? (?:de mer|[àa] coques?|secs)|frutos secos|\p{L}+/giu

/** A card asks of the same few notes for every size and lane it may have, and at every drawing. */
const doesMention = remembered((text) => {
  const words = read(text)
  return words.some((word, at) => {
    if (saysAllergy(word)) return !isDenied(words, at)
    if (isAllergen(word) || isGarnish(word)) {
      const next = words[at + 1] ?? ''
      return afterwords.has(next) && !(next === 'free' && isDenied(words, at))
    }
    return (negations.has(word) || sufferings.has(word)) && reachesAllergen(words, at)
  })
}, 2_000)

/** Words without accents in small letters, with `.` where a sentence or line ends and `,` where a list goes on. */
function read(text: string): string[] {
  const plain = plainText(text.slice(0, longestRead))
    .replaceAll(/(?<=n)['’`´]t\b/g, 't')
    .replaceAll(/\bw\/o\b/g, 'without')
    .replaceAll('gluten', ' gluten ')
    .replaceAll(/\b(?:leave|left|keep) (?:out|off)\b/g, 'omit')
    .replaceAll(/(?:fruits? (?:de mer|a coques?|secs)|frutos secos)/g, 'shellfish')
    .replaceAll(/epi[- ]?pen/g, 'epipen')
  const marks = plain.match(/[\p{L}\p{N}]+|[\p{Extended_Pictographic}&]|[.!?;:\n\r()]|[,/]/gu) ?? []
  return marks.map((mark) => (/^[.!?;:\n\r()]$/.test(mark) ? stop : /^[,/]$/.test(mark) ? comma : mark))
}

/** Whether a word (plain, small letters) is one for an allergy or intolerance, one letter wrong at most. */
export function saysAllergy(word: string): boolean {
  if (spoken.test(word)) return true
  if (word.length < 6 || word.length > 12 || !word.startsWith('a')) return false
  return stems.some((stem) => editDistance(word, stem, 1) <= 1)
}

/** "No allergies": the word before it takes it back. */
function isDenied(words: readonly string[], at: number): boolean {
  let before = at - 1
  while (between.has(words[before] ?? '')) before -= 1
  const word = words[before] ?? ''
  return word === 'not' || word === 'no' || word === 'pas' || word === 'aucune' || word === 'sans'
}

/** Whether a "no" finds an allergen behind it, through a list: "no onions, peanuts or eggs". */
function reachesAllergen(words: readonly string[], from: number): boolean {
  const suffers = sufferings.has(words[from] ?? '')
  let steps = 0
  // A line break or a colon right behind the "no" is only how people write: "NO:" and the list below it.
  let at = from + 1
  while (words[at] === stop && at < from + 3) at += 1
  while (forbidden.has(words[at] ?? '')) at += 1
  for (; at < words.length && steps < reach; at += 1) {
    const word = words[at] ?? ''
    if (word === stop || wishes.has(word)) return false
    if (isMeant(words, at, suffers)) return true
    // Behind a comma or an "or" the list begins anew.
    steps = word === comma || joints.has(word) ? 0 : steps + 1
    if (at - from > longestList) return false
  }
  return false
}

function isMeant(words: readonly string[], at: number, suffers: boolean): boolean {
  const word = words[at] ?? ''
  if (suffers && isGarnish(word)) return true
  if (!isAllergen(word)) return false
  const next = words[at + 1] ?? ''
  const afterNext = words[at + 2] ?? ''
  const dish = dishAfter[next === 'de' ? afterNext : next]
  if (dish?.has(word)) return false
  const before = words[at - 1] ?? ''
  const sauce = before === 'de' || before === 'aux' ? words[at - 2] : before
  return !(sauce === 'sauce' && sauceBefore.has(word))
}
