import { editDistance, editsAllowed } from '../text/edit-distance.ts'
import type { LocationMention, RecognitionContext } from './recognition.ts'
import { plainText } from '../text/plain-text.ts'
import type { Token } from './tokens.ts'

type Location = RecognitionContext['locations'][number]

/** Words of names and addresses that tell no place from another. */
const common = new Set(
  `the a an at of in on and for to my our all is it no le la les l du de des d au aux un une en et sur chez restaurant resto cafe bistro bar grill kitchen store shop location magasin
  emplacement street st rue avenue ave av boulevard boul blvd road rd drive chemin ch est ouest east west on qc ab bc canada usa door dash doordash uber eats order menu api active activate activer`.split(
    /\s+/,
  ),
)
const wordsOf = (text: string) => plainText(text).match(/[a-z0-9]+/g) ?? []
const tellingWords = (text: string) =>
  wordsOf(text).filter((word) => !common.has(word) && !/^\d{0,2}$/.test(word))

/** The words that name a location: those of its own name first, else of its brand, else of its address. */
function namesOf(location: Location): { words: string[]; weight: number }[] {
  return [
    { words: tellingWords(location.name), weight: 4 },
    { words: tellingWords(location.brand), weight: 2 },
    { words: tellingWords(location.address).filter((word) => word.length > 3), weight: 1 },
  ]
}

/** Every word the given locations are named by. */
export function nameWords(context: RecognitionContext): Set<string> {
  return new Set(context.locations.flatMap((location) => namesOf(location).flatMap(({ words }) => words)))
}

/** Places named in a clause. Neighbouring words are one mention, and count for the locations they fit best. */
export function placesIn(tokens: readonly Token[], context: RecognitionContext): LocationMention[] {
  const names = context.locations.map((location) => ({ location, names: namesOf(location) }))
  const weightOf = (index: number, each: (typeof names)[number]) => {
    const word = tokens[index]?.word ?? ''
    return Math.max(
      0,
      ...each.names.map(({ words, weight }) => (words.some((name) => isMeant(word, name)) ? weight : 0)),
    )
  }
  const isName = tokens.map((_, index) => names.some((each) => weightOf(index, each) > 0))
  const mentions: LocationMention[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (!isName[from]) continue
    const scores = names.map((each) => ({ id: each.location.id, score: weightOf(from, each) }))
    let end = from + 1
    for (let next = end; next < tokens.length; next++) {
      if (!isName[next]) {
        // "chez loutre du port": a word like `du` between two of a name is part of it.
        if (isName[next + 1] && common.has(tokens[next]?.word ?? '')) continue
        break
      }
      // Words no location has together name two: "le port et le centre".
      const weights = names.map((each) => weightOf(next, each))
      if (!scores.some(({ score }, index) => score > 0 && (weights[index] ?? 0) > 0)) break
      for (const [index, each] of scores.entries())
        each.score = each.score > 0 && (weights[index] ?? 0) > 0 ? each.score + (weights[index] ?? 0) : 0
      end = next + 1
    }
    const best = Math.max(...scores.map(({ score }) => score))
    const locationIds = scores.filter(({ score }) => score === best).map(({ id }) => id)
    mentions.push({
      said: tokens
        .slice(from, end)
        .map(({ raw }) => raw)
        .join(' '),
      locationIds,
      isAmbiguous: locationIds.length > 1,
      isExcluded: isExcluded(tokens, from),
    })
    from = end - 1
  }
  return mentions
}

function isMeant(word: string, name: string): boolean {
  if (word === name) return true
  const limit = name.length < 5 ? 0 : editsAllowed(name.length)
  return word.length >= 4 && word[0] === name[0] && editDistance(word, name, limit) <= limit
}

const exceptions = new Set('but sauf except excepte not pas hormis without sans besides'.split(' '))
const between = new Set('le la les l du de d au aux the for at in a pour celui chez one en to'.split(' '))

/** "sauf le port", "but not at the port". */
function isExcluded(tokens: readonly Token[], from: number): boolean {
  let index = from - 1
  while (index >= 0 && between.has(tokens[index]?.word ?? '')) index--
  return exceptions.has(tokens[index]?.word ?? '')
}
