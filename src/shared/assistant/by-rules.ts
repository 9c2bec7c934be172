import { comparesChannels } from './figures-question.ts'
import { type Intent, isTalk, type NamedChannel } from './intents.ts'
import { joined } from './joining.ts'
import { languageOf } from './language.ts'
import { isForbidden } from './negation.ts'
import { nameWords, placesIn } from './place-names.ts'
import { type Reading, readingOf } from './reading.ts'
import type { LocationMention, Recognition, RecognitionContext, RecognisedIntent } from './recognition.ts'
import type { Sign } from './rule.ts'
import { clausesOf, longestText } from './tokens.ts'
import { unknownPlace } from './unknown-place.ts'
import { guessUnder } from './verdict.ts'

/** More clauses than a person says at once; what follows is not read. */
const mostClauses = 12

export const unknown: RecognisedIntent = { intent: 'unknown', confidence: 0, isNegated: false, channel: null }

/** A text as it was read: its language, its parts, and what the rules make of them. */
export type Heard = {
  recognition: Recognition
  /** Clauses that are one thought stand together. */
  parts: readonly Reading[]
  /** What each part means by the rules; null where no rule holds. */
  meanings: readonly (RecognisedIntent | null)[]
}

/** What the rules understand of a text. Never throws; where none holds it is `unknown`. */
export function byRules(text: string, context: RecognitionContext): Heard {
  const clauses = text.length > longestText ? [] : clausesOf(text).slice(0, mostClauses)
  const spared = nameWords(context)
  const readings = clauses.map((clause) => readingOf(clause, spared))
  const language = languageOf(readings, context.language, text)
  if (language === 'other') {
    const recognition = {
      language,
      intents: [{ ...unknown }],
      channel: null,
      locations: [],
      isEverywhere: false,
    }
    return { recognition, parts: readings, meanings: [] }
  }
  const parts = joined(
    language === 'es' ? clauses.map((clause) => readingOf(clause, spared, true)) : readings,
  )
  const channel = parts.map((part) => part.channel).find((each) => each !== null) ?? null
  const meanings = parts.map((part) => intentOf(part, channel))
  const isComparison = comparesChannels(text)
  const intents = isComparison
    ? [{ intent: 'reports' as const, confidence: 1, isNegated: false, channel: null }]
    : chosen(meanings.filter((each) => each !== null))
  return {
    recognition: {
      language,
      intents: intents.length > 0 ? intents : [{ ...unknown }],
      channel: isComparison ? null : channel,
      locations: placesNamed(parts, context, isComparison ? [] : intents),
      isEverywhere:
        !isComparison && parts.some(({ found }) => found.some(({ concept }) => concept === 'both')),
    },
    parts,
    meanings,
  }
}

/** The words that order each action, which a negation may stand beside. */
const actionSigns: Partial<Record<Intent, readonly Sign[]>> = {
  activate: ['activate', 'active-form', 'put'],
  'activate-more': ['activate', 'active-form', 'put', 'more'],
  connect: ['connect', 'connect-form', 'add'],
  disconnect: ['disconnect', 'disconnect-form', 'remove'],
}

function intentOf(part: Reading, elsewhere: NamedChannel | null): RecognisedIntent | null {
  if (!part.verdict) return null
  const { intent, specificity } = part.verdict
  const action = part.found.find(({ concept }) => actionSigns[intent]?.includes(concept))
  return {
    intent,
    confidence: Math.min(1, specificity / 100),
    isNegated: action !== undefined && isForbidden(part.words, action.from, action.length),
    channel: part.channel ?? elsewhere,
  }
}

/** Small talk beside a wish is politeness, and a guess beside something plainer is background. */
function chosen(heard: readonly RecognisedIntent[]): RecognisedIntent[] {
  const wishes = heard.filter(({ intent }) => intent === 'unknown' || !isTalk(intent) || intent === 'cancel')
  // "hi, thanks": one reply is enough.
  if (wishes.length === 0) return heard.slice(0, 1)
  const plainest = Math.max(...wishes.map(({ confidence }) => confidence))
  const isBackground = ({ confidence, isNegated }: RecognisedIntent) =>
    confidence < plainest && confidence < guessUnder / 100 && !isNegated
  // Who wants a pause and speaks of no orders wants none.
  const isPause = wishes.some(({ intent }) => intent === 'pause')
  // Who changed the menu and does not see it has changed it already.
  const isPublish = wishes.some(({ intent }) => intent === 'publish-error')
  const isSaidBy = ({ intent }: RecognisedIntent) =>
    (isPause && intent === 'no-orders') || (isPublish && intent === 'create-menu')
  return wishes
    .filter((each) => !isBackground(each) && !isSaidBy(each))
    .reduce<RecognisedIntent[]>(withoutRepeating, [])
}

function withoutRepeating(so: RecognisedIntent[], each: RecognisedIntent): RecognisedIntent[] {
  const same = so.find(
    ({ intent, isNegated, channel }) =>
      intent === each.intent && isNegated === each.isNegated && channel === each.channel,
  )
  if (!same) return [...so, each]
  const confidence = Math.max(same.confidence, each.confidence)
  return so.map((other) => (other === same ? { ...same, confidence } : other))
}

/** Places named in each part; names nobody knows count only where something is to be activated or looked at there. */
export function placesNamed(
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
