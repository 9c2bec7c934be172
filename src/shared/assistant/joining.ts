import { type Intent, isTalk } from './intents.ts'
import { type Reading, together } from './reading.ts'
import { guessUnder } from './verdict.ts'

/** Clauses that say nothing alone belong to their neighbour: "my menu, it has no hours", "centre et port". */
export function joined(readings: readonly Reading[]): Reading[] {
  const parts: Reading[] = []
  let waiting: Reading | null = null
  for (const [index, reading] of readings.entries()) {
    const current: Reading = waiting ? together(waiting, reading) : reading
    waiting = null
    const last = parts.at(-1)
    const both = last && together(last, current)
    if (both && belong(last, current, both)) parts[parts.length - 1] = both
    else if (current.verdict === null && index < readings.length - 1) waiting = current
    else parts.push(current)
  }
  return parts
}

/** Whether two clauses are one thought; `both` is how they read as one. */
function belong(last: Reading, next: Reading, both: Reading): boolean {
  if (!last.verdict || !both.verdict) return false
  const isSame = both.verdict.intent === last.verdict.intent
  if (isSame && continues(last, next, both)) return true
  if (isTalk(last.verdict.intent)) return false
  if (next.verdict === null) return true
  return (isGuess(next) && isSame) || isPlainerThan(last, next, both)
}

/** What is said next about the same thing: "we asked for forks but it is not printed". */
function continues(last: Reading, next: Reading, both: Reading): boolean {
  const isPronoun = next.words.slice(0, 2).some((word) => pronouns.has(word))
  if (isPronoun && specificityOf(both) > specificityOf(last)) return true
  return isCovered(last.verdict?.intent, next.verdict?.intent)
}
const pronouns = new Set('it they its ca c cela il ils elle elles'.split(' '))

/** Together they say something plainer than either, and nothing else than what one of them already says plainly. */
function isPlainerThan(last: Reading, next: Reading, both: Reading): boolean {
  if (specificityOf(both) <= Math.max(specificityOf(last), specificityOf(next))) return false
  if (isGuess(next)) return true
  return isGuess(last) && both.verdict?.intent === next.verdict?.intent
}

const specificityOf = ({ verdict }: Reading) => verdict?.specificity ?? 0
const isGuess = (reading: Reading) => specificityOf(reading) < guessUnder

/** Whose answer says the other's too, when both are in one breath. */
const covers: Partial<Record<Intent, readonly Intent[]>> = {
  'official-language': ['change-language'],
  refund: ['order-problem'],
  cutlery: ['printer-problem', 'order-problem', 'no-orders'],
}
const isCovered = (intent?: Intent, other?: Intent) =>
  intent !== undefined && other !== undefined && (covers[intent]?.includes(other) ?? false)
