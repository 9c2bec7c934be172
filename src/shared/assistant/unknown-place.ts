import { plainEnglish, plainFrench } from './lexicon/plain-words.ts'
import type { Token } from './tokens.ts'
import type { Found } from './vocabulary.ts'

const before = new Set('at in a au aux chez downtown'.split(' '))
const after = new Set('location store shop branch restaurant'.split(' '))
const filler = new Set(
  'le la l the de du my mon ma notre our location store shop magasin resto restaurant emplacement succursale'.split(
    ' ',
  ),
)

/** A name where a place is expected, that no location of ours has: "activate doordash at Montréal". */
export function unknownPlace({
  words,
  tokens,
  found,
}: {
  words: string[]
  tokens: Token[]
  found: Found[]
}): string | null {
  const isTaken = (at: number) => found.some(({ from, length }) => at >= from && at < from + length)
  const isStrange = (at: number) => {
    const word = words[at] ?? ''
    return word.length >= 4 && !isTaken(at) && !plainEnglish.has(word) && !plainFrench.has(word)
  }
  for (const [index, word] of words.entries()) {
    if (after.has(word) && isStrange(index - 1)) return tokens[index - 1]?.raw ?? null
    if (!before.has(word)) continue
    let at = index + 1
    while (filler.has(words[at] ?? '')) at++
    if (isStrange(at)) return tokens[at]?.raw ?? null
  }
  return null
}
