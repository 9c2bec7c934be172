import { signs, zero } from './signs.ts'
import { weights } from './weights.ts'

/** What each feature says: class and weight in turn, a sign each. */
const table = new Map(
  weights.features.split('\n').map((line) => {
    const [feature = '', said = ''] = line.split('\t')
    return [feature, said] as const
  }),
)

/** What a text may mean, and how likely (0 to 1). */
export type Guess = { meaning: string; likelihood: number }

/** What the features of a text most likely mean, by the fitted weights: the likeliest first. Pure, and never empty. */
export function guessesOf(features: readonly string[]): Guess[] {
  const { classes, scale } = weights
  const known = features.flatMap((feature) => table.get(feature) ?? [])
  const size = scale / Math.sqrt(known.length || 1)
  const scores = new Float64Array(classes.length)
  for (const said of known)
    for (let at = 0; at < said.length; at += 2) {
      const index = signs.indexOf(said[at] ?? '')
      scores[index] = (scores[index] ?? 0) + (signs.indexOf(said[at + 1] ?? '') - zero) * size
    }
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const sum = odds.reduce((so, each) => so + each, 0)
  return classes
    .map((meaning, index) => ({ meaning, likelihood: (odds[index] ?? 0) / sum }))
    .sort((a, b) => b.likelihood - a.likelihood)
}
