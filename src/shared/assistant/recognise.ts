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

const unknown: RecognisedIntent = { intent: 'unknown', confidence: 0, isNegated: false, channel: null }

/**
 * What a text asks for, in English, French or Spanish, however it is spelt. Never throws; what it does not understand is `unknown`.
 * It only names: nothing is done on its word alone (see `converse.ts`).
 */
export function recognise(text: string, context: RecognitionContext): Recognition {
  const clauses = text.length > longestText ? [] : clausesOf(text).slice(0, mostClauses)
  const spared = nameWords(context)
  const readings = clauses.map((clause) => readingOf(clause, spared))
  const language = languageOf(readings, context.language)
  if (language === 'other')
    return { language, intents: [{ ...unknown }], channel: null, locations: [], isEverywhere: false }

  const parts = joined(
    language === 'es' ? clauses.map((clause) => readingOf(clause, spared, true)) : readings,
  )
  if (comparesChannels(text))
    return {
      language,
      intents: [{ intent: 'reports', confidence: 1, isNegated: false, channel: null }],
      channel: null,
      locations: mentions(parts, context, []),
      isEverywhere: false,
    }
  const channel = parts.map((part) => part.channel).find((each) => each !== null) ?? null
  const intents = chosen(parts.map((part) => intentOf(part, channel)).filter((each) => each !== null))
  return {
    language,
    intents: intents.length > 0 ? intents : [{ ...unknown }],
    channel,
    locations: mentions(parts, context, intents),
    isEverywhere: parts.some(({ found }) => found.some(({ concept }) => concept === 'both')),
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
