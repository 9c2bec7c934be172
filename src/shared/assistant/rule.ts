import type { Intent } from './intents.ts'
import { type Concept, lexicon } from './lexicon/lexicon.ts'

/** What a rule may name besides the concepts of the lexicon; `reading.ts` and `verb-forms.ts` find these. */
const signs = [
  /** Any platform. */
  'channel',
  /** A question mark, or a word that asks. */
  'asked',
  /** Three words at most. */
  'alone',
  /** Five words at most. */
  'short',
  'activate-now',
  'connect-now',
  'disconnect-now',
  'active-state',
  /** A figure, and the days it is of: "what did we make on sunday". */
  'figure-of-days',
  /** How long a pause was, or what it cost: "how long were we paused yesterday". */
  'paused-time',
  /** "add 10 minutes to everything". */
  'more-minutes',
  /** "until 9", "jusqu'à 19 h 30". */
  'until-time',
] as const
export type Sign = Concept | (typeof signs)[number]

export type Rule = { intent: Intent; needs: Sign[]; unless: Sign[]; helps: Sign[] }

/**
 * Reads a rule such as `hours missing|not !orders + menu`: hours, and one of missing and not, must be there, orders must
 * not; where menu is there too, it speaks for this rule. Either-or makes several rules of one.
 * Throws where it names what nothing finds.
 */
export function read(intent: Intent, written: string): Rule[] {
  const [core = '', helps = ''] = written.split(' + ')
  const named = (name: string): Sign => {
    if (!isSign(name)) throw new Error(`Rule "${written}" of ${intent} names ${name}, which nothing finds.`)
    return name
  }
  const words = core.split(' ')
  const unless = words.filter((word) => word.startsWith('!')).map((word) => named(word.slice(1)))
  const needs = words
    .filter((word) => !word.startsWith('!'))
    .map((word) => word.split('|').map(named))
    .reduce<Sign[][]>((so, either) => so.flatMap((each) => either.map((sign) => [...each, sign])), [[]])
  const helping = helps
    .split(' ')
    .filter((word) => word !== '')
    .map(named)
  return needs.map((each) => ({
    intent,
    needs: each,
    unless,
    helps: helping.filter((sign) => !each.includes(sign)),
  }))
}

const isSign = (name: string): name is Sign => name in lexicon || signs.some((sign) => sign === name)
