import { asksFigure, asksFigureOfDays, asksPausedTime } from './figures-question.ts'
import { moreMinutes, noneForAWhile, noPause, openAgain, slowDown, untilTime } from './pause-wish.ts'
import { type NamedChannel, namedChannels } from './intents.ts'
import type { Sign } from './rule.ts'
import type { Clause, Token } from './tokens.ts'
import { verbForms } from './verb-forms.ts'
import { type Verdict, verdictOn } from './verdict.ts'
import { conceptsIn, type Found, meant } from './vocabulary.ts'

/** The words of a clause, corrected; `tokens` stand one to one beside them. */
type Words = {
  words: string[]
  tokens: Token[]
  isQuestion: boolean
  isPlace: boolean
  isSpanish: boolean
}

/** A clause with all that is found in it, and what it means alone. */
export type Reading = Words & { found: Found[]; channel: NamedChannel | null; verdict: Verdict | null }

/** Reads a clause; the words of `spared` name places and are not corrected. */
export function readingOf(
  { tokens, isQuestion }: Clause,
  spared: ReadonlySet<string>,
  isSpanish = false,
): Reading {
  const corrected = tokens.flatMap((token) =>
    meant(token.word, spared, isSpanish).map((word) => ({ word, token })),
  )
  const words = corrected.map(({ word }) => word)
  const isPlace = words.some((word) => spared.has(word))
  return read({ words, tokens: corrected.map(({ token }) => token), isQuestion, isPlace, isSpanish })
}

/** Both as one clause. */
export function together(a: Reading, b: Reading): Reading {
  return read({
    words: [...a.words, ...b.words],
    tokens: [...a.tokens, ...b.tokens],
    isQuestion: a.isQuestion || b.isQuestion,
    isPlace: a.isPlace || b.isPlace,
    isSpanish: a.isSpanish,
  })
}

function read(words: Words): Reading {
  const found = conceptsIn(words.words, words.isSpanish)
  const channel = channelIn(found)
  return { ...words, found, channel, verdict: verdictOn(signsOf(words, found, channel)) }
}

function channelIn(found: readonly Found[]): NamedChannel | null {
  const first = found.find(({ concept }) => concept.startsWith('ch:'))
  return namedChannels.find((channel) => first?.concept === `ch:${channel}`) ?? null
}

/** A dish nobody listed, taken off for a while: "take the brisket off until tomorrow". */
const offSale =
  /\b(?:take|pull|get|turn) (?:\w+ ){1,4}off(?: (?:until|till|for|tonight|today|the menu|sale)\b|$)|\b(?:enleve\w*|retire\w*|ote[rz]?) (?:\w+ ){1,5}(?:jusqu|pour ce|pour la|pour auj|du menu|de la carte)|\b(?:quit\w*|sac[ao]\w*) (?:\w+ ){1,5}(?:hasta|por hoy|del menu|de la carta)\b/

const askingSigns: readonly Sign[] = ['question', 'why', 'how', 'where']

/** What the rules can ask of a clause. */
function signsOf(clause: Words, found: readonly Found[], channel: NamedChannel | null): Set<Sign> {
  const signs = new Set<Sign>(found.map(({ concept }) => concept))
  if (channel) signs.add('channel')
  if (clause.isQuestion || askingSigns.some((sign) => signs.has(sign))) signs.add('asked')
  if (clause.isPlace) signs.add('store')
  if (clause.words.length <= 3) signs.add('alone')
  if (clause.words.length <= 5) signs.add('short')
  const said = clause.words.join(' ')
  const typed = clause.tokens.map(({ word }) => word).join(' ')
  if (asksFigureOfDays(said) || asksFigure(typed)) signs.add('figure-of-days')
  if (asksPausedTime(said) || asksPausedTime(typed)) signs.add('paused-time')
  if ([said, typed].some((each) => openAgain.test(each) || noneForAWhile.test(each) || slowDown.test(each)))
    signs.add('pause')
  if (moreMinutes.test(said) || moreMinutes.test(typed)) signs.add('more-minutes')
  if (untilTime.test(said)) signs.add('until-time')
  if (!channel && !signs.has('pause') && offSale.test(typed)) signs.add('soldout')
  if (noPause.test(typed)) signs.delete('pause')
  const forms = verbForms({ ...clause, found })
  for (const sign of forms.remove) signs.delete(sign)
  for (const sign of forms.add) signs.add(sign)
  return signs
}
