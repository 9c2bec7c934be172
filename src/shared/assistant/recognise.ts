import { type Intent, isTalk, type NamedChannel, namedChannels } from './intents.ts'
import { languageOf } from './language.ts'
import { isForbidden } from './negation.ts'
import { nameWords, placesIn } from './place-names.ts'
import type { LocationMention, Recognition, RecognitionContext, RecognisedIntent } from './recognition.ts'
import { sureEnough } from './recognition.ts'
import { judge, type Sign } from './rules.ts'
import { type Clause, clausesOf, longestText, type Token } from './tokens.ts'
import { conceptsIn, type Found, meant } from './vocabulary.ts'
import { unknownPlace } from './unknown-place.ts'
import { verbForms } from './verb-forms.ts'

/** More clauses than a person says at once; what follows is not read. */
const mostClauses = 12
/** Beside something surer, less than this is background: "I signed in, but no code comes". */
const sureBeside = 0.78

/** A clause with its words corrected; `tokens` stand one to one beside them. */
type Reading = {
  words: string[]
  tokens: Token[]
  edits: number
  found: Found[]
  isQuestion: boolean
  isPlace: boolean
}

/**
 * What a text asks for, in English or French, however it is spelt. Never throws; what it does not understand is `unknown`.
 * It only names: nothing is done on its word alone (see `converse.ts`).
 */
export function recognise(text: string, context: RecognitionContext): Recognition {
  const clauses = text.length > longestText ? [] : clausesOf(text).slice(0, mostClauses)
  const spared = nameWords(context)
  const readings = clauses.map((clause) => readingOf(clause, spared))
  const language = languageOf(readings, context.language)
  const nothing: Recognition = {
    language,
    intents: [{ intent: 'unknown', confidence: 0, isNegated: false, channel: null }],
    channel: null,
    locations: [],
    isEverywhere: false,
  }
  if (language === 'other') return nothing

  const parts = joined(readings)
  const channel = parts.map(channelOf).find((each) => each !== null) ?? null
  const intents = chosen(parts.map((part) => intentOf(part, channel)))
  const locations = mentions(parts, context, intents)
  return {
    ...nothing,
    intents: intents.length > 0 ? intents : nothing.intents,
    channel,
    locations,
    isEverywhere: parts.some(({ found }) => found.some(({ concept }) => concept === 'both')),
  }
}

function readingOf({ tokens, isQuestion }: Clause, spared: ReadonlySet<string>): Reading {
  const words: string[] = []
  const beside: Token[] = []
  let edits = 0
  for (const token of tokens) {
    const meaning = meant(token.word, spared)
    edits += meaning.edits
    for (const word of meaning.words) {
      words.push(word)
      beside.push(token)
    }
  }
  return {
    words,
    tokens: beside,
    edits,
    found: conceptsIn(words),
    isQuestion,
    isPlace: words.some((word) => spared.has(word)),
  }
}

const together = (a: Reading, b: Reading): Reading => {
  const words = [...a.words, ...b.words]
  return {
    words,
    tokens: [...a.tokens, ...b.tokens],
    edits: a.edits + b.edits,
    found: conceptsIn(words),
    isQuestion: a.isQuestion || b.isQuestion,
    isPlace: a.isPlace || b.isPlace,
  }
}

/** Clauses that say nothing alone belong to their neighbour: "my menu, it has no hours", "centre et port". */
function joined(readings: readonly Reading[]): Reading[] {
  const parts: Reading[] = []
  let waiting: Reading | null = null
  for (const reading of readings) {
    const current: Reading = waiting ? together(waiting, reading) : reading
    waiting = null
    const last = parts.at(-1)
    const own = sureOf(current)
    if (last && continues(reading, last)) {
      parts[parts.length - 1] = together(last, current)
      continue
    }
    if (last) {
      const both = together(last, current)
      const before = judge(signsOf(last))
      const after = judge(signsOf(both))
      const isHelped =
        after !== null && sureOf(both) > Math.max(own, sureOf(last)) && (own < 70 || sureOf(last) < 70)
      if (
        own < 70 &&
        before &&
        !isTalk(before.intent) &&
        (after?.intent === before.intent || isHelped || own === 0)
      ) {
        parts[parts.length - 1] = own === 0 || isHelped || after?.intent === before.intent ? both : last
        continue
      }
      if (isHelped && !isTalk(before?.intent ?? 'greeting')) {
        parts[parts.length - 1] = both
        continue
      }
    }
    if (own === 0 && current !== readings.at(-1) && reading !== readings.at(-1)) waiting = current
    else parts.push(current)
  }
  return parts
}

/** What is said next about the same thing: "we asked for forks but it is not printed". */
function continues(reading: Reading, last: Reading): boolean {
  const before = judge(signsOf(last))
  const after = judge(signsOf(together(last, reading)))
  if (!before || after?.intent !== before.intent) return false
  const isPronoun = pronouns.has(reading.words[0] ?? '') || pronouns.has(reading.words[1] ?? '')
  const own = judge(signsOf(reading))
  return (
    (isPronoun && after.sure > before.sure) ||
    (own !== null && (covers[before.intent]?.includes(own.intent) ?? false))
  )
}
const pronouns = new Set('it they its ca c cela il ils elle elles'.split(' '))
/** Whose answer says the other's too, when both are in one breath. */
const covers: Partial<Record<Intent, readonly Intent[]>> = {
  'official-language': ['change-language'],
  refund: ['order-problem'],
  cutlery: ['printer-problem', 'order-problem'],
}

const sureOf = (reading: Reading) => judge(signsOf(reading))?.sure ?? 0

/** What the rules can ask of a clause. */
function signsOf(reading: Reading): Set<Sign> {
  const { words, found, isQuestion } = reading
  const signs = new Set<Sign>(found.map(({ concept }) => concept))
  if (channelOf(reading)) signs.add('channel')
  if (isQuestion || askingSigns.some((sign) => signs.has(sign))) signs.add('asked')
  if (reading.isPlace) signs.add('store')
  if (words.length <= 3) signs.add('alone')
  if (words.length <= 5) signs.add('short')
  const forms = verbForms(reading)
  for (const sign of forms.remove) signs.delete(sign)
  for (const sign of forms.add) signs.add(sign)
  return signs
}

const askingSigns: readonly Sign[] = ['question', 'why', 'how', 'where']

const actionSigns: Partial<Record<Intent, readonly Sign[]>> = {
  activate: ['activate', 'active-form', 'put'],
  'activate-more': ['activate', 'active-form', 'put', 'more'],
  connect: ['connect', 'connect-form', 'add'],
  disconnect: ['disconnect', 'disconnect-form', 'remove'],
}

function intentOf(reading: Reading, elsewhere: NamedChannel | null): RecognisedIntent | null {
  const signs = signsOf(reading)
  const verdict = judge(signs)
  if (!verdict) return null
  const action = reading.found.find(({ concept }) => actionSigns[verdict.intent]?.includes(concept))
  const confidence = Math.max(0, verdict.sure / 100 - Math.min(reading.edits, 4) * 0.02)
  if (confidence < sureEnough) return null
  return {
    intent: verdict.intent,
    confidence,
    isNegated: action !== undefined && isForbidden(reading.words, action.from, action.length),
    channel: channelOf(reading) ?? elsewhere,
  }
}

/** Small talk beside a wish is politeness, and what is far less sure than another is background. */
function chosen(all: readonly (RecognisedIntent | null)[]): RecognisedIntent[] {
  const heard = all.filter((each) => each !== null)
  const wishes = heard.filter(({ intent }) => intent === 'unknown' || !isTalk(intent) || intent === 'cancel')
  const kept = wishes.length > 0 ? wishes : heard
  const surest = Math.max(0, ...kept.map(({ confidence }) => confidence))
  const result: RecognisedIntent[] = []
  for (const each of kept) {
    if (kept.length > 1 && each.confidence < surest && each.confidence < sureBeside && !each.isNegated)
      continue
    const same = result.find(
      ({ intent, isNegated, channel }) =>
        intent === each.intent && isNegated === each.isNegated && channel === each.channel,
    )
    if (same) same.confidence = Math.max(same.confidence, each.confidence)
    else result.push(each)
  }
  // "hi, thanks": one reply is enough, and the surest says it.
  return wishes.length > 0 ? result : result.sort((a, b) => b.confidence - a.confidence).slice(0, 1)
}

function channelOf({ found }: Reading): NamedChannel | null {
  const first = found.find(({ concept }) => concept.startsWith('ch:'))
  return namedChannels.find((channel) => first?.concept === `ch:${channel}`) ?? null
}

/** Places named in each part; names nobody knows count only where something is to be activated or looked at there. */
function mentions(
  parts: readonly Reading[],
  context: RecognitionContext,
  intents: readonly RecognisedIntent[],
): LocationMention[] {
  const isAboutPlaces = intents.some(({ intent }) =>
    ['activate', 'activate-more', 'status', 'disconnect'].includes(intent),
  )
  return parts.flatMap((part) => {
    const places = placesIn(part.tokens, context)
    const stranger = isAboutPlaces && places.length === 0 ? unknownPlace(part) : null
    return stranger === null
      ? places
      : [...places, { said: stranger, locationIds: [], isAmbiguous: false, isExcluded: false }]
  })
}
