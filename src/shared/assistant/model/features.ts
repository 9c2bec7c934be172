/** A clause as it was read. */
type Read = {
  words: readonly string[]
  tokens: readonly { word: string }[]
  found: readonly { concept: string }[]
  isQuestion: boolean
}

/** What a rule made of it. */
type ByRule = { intent: string; isNegated: boolean; confidence: number }

/** How long a run of letters is looked at. */
const runs = [3, 4, 5] as const

/**
 * What a text shows, as the model counts it: its words as typed and corrected, two beside each other, runs of letters
 * (which survive typing mistakes), the concepts of the lexicon alone and in pairs, and what the rules understood.
 * Each stands once; the order means nothing.
 */
export function featuresOf(
  readings: readonly Read[],
  byRules: readonly ByRule[] | null,
  names: ReadonlySet<string>,
): string[] {
  const seen = new Set<string>()
  const nameless = (word: string) => (names.has(word) ? 'ø' : word)
  const typed = readings.flatMap(({ tokens }) => tokens.map(({ word }) => nameless(word)))
  const corrected = readings.flatMap(({ words }) => words.map(nameless))
  for (const word of corrected) seen.add(`w${word}`)
  for (const [index, word] of ['^', ...typed].entries()) seen.add(`b${word} ${typed[index] ?? '$'}`)
  for (const [index, word] of typed.entries()) if (typed[index + 2]) seen.add(`s${word} ${typed[index + 2]}`)
  for (const word of typed) for (const run of runsOf(word)) seen.add(`c${run}`)
  const concepts = [...new Set(readings.flatMap(({ found }) => found.map(({ concept }) => concept)))].sort()
  for (const [index, concept] of concepts.entries()) {
    seen.add(`#${concept}`)
    for (const other of concepts.slice(index + 1)) seen.add(`#${concept} ${other}`)
  }
  if (readings.some(({ isQuestion }) => isQuestion)) seen.add('?')
  seen.add(`n${Math.min(8, typed.length)}`)
  // The more specific a rule, the more often it is right.
  for (const { intent, isNegated, confidence } of byRules ?? []) {
    const said = `=${isNegated ? '!' : ''}${intent}`
    seen.add(said)
    seen.add(`${said} ${Math.floor(confidence * 3)}`)
  }
  return [...seen]
}

/** The runs of letters of a word, its ends counted as letters; a very long one is no word. */
function runsOf(word: string): string[] {
  const whole = ` ${word.slice(0, 24)} `
  return runs.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => whole.slice(at, at + length)),
  )
}
