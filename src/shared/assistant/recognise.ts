import { byRules, type Heard, placesNamed, unknown } from './by-rules.ts'
import { type Intent, intents, isTalk } from './intents.ts'
import { featuresOf } from './model/features.ts'
import { type Guess, guessesOf } from './model/model.ts'
import { noPause } from './pause-wish.ts'
import { nameWords } from './place-names.ts'
import type { Reading } from './reading.ts'
import type { Recognition, RecognitionContext, RecognisedIntent } from './recognition.ts'

/** How likely a part of a text must be what the rules say it is, to be a wish of its own. */
const plausible = 0.4
/** Under this a rule that is quite specific is as often right. */
const doubtful = 0.3
/** From this on a text leaves no doubt: under it what else it may mean is offered too. */
const sure = 0.6
/** What is less likely than this is not offered. */
const worthOffering = 0.04
const mostOffered = 2
/** Under this nothing is meant plainly enough to answer. */
const leastLikely = 0.15

/**
 * What a text asks for, in English, French or Spanish, however it is spelt. Never throws; what it does not understand is `unknown`.
 * The rules read it, and their word is one of the features by which the fitted model decides. It only names: nothing is
 * done on its word alone (see `converse.ts`).
 */
export function recognise(text: string, context: RecognitionContext): Recognition {
  const heard = byRules(text, context)
  const { recognition, parts } = heard
  if (recognition.language === 'other' || parts.length === 0 || !isText(parts)) return recognition
  const names = nameWords(context)
  const guesses = guessesOf(featuresOf(parts, recognition.intents, names))
  const [whole] = guesses
  if (!whole) return recognition
  const both = recognition.intents.length > 1 ? apart(heard, names) : []
  const wishes = both.length > 1 ? both : [withDoubt(decided(whole, recognition), guesses)]
  const intents = forbidsPause(parts) ? withoutPause(wishes) : wishes
  return { ...recognition, intents, locations: placesNamed(parts, context, intents) }
}

/** Numbers and signs alone say nothing. */
const isText = (parts: readonly Reading[]) =>
  parts.some(({ tokens }) => tokens.some(({ word }) => /\p{L}{2}/u.test(word)))

/** "don't pause Uber": there is nothing to do, and nothing to ask. */
const forbidsPause = (parts: readonly Reading[]) =>
  parts.some(({ tokens }) => noPause.test(tokens.map(({ word }) => word).join(' ')))

function withoutPause(wishes: readonly RecognisedIntent[]): RecognisedIntent[] {
  const others = wishes.filter(({ intent }) => intent !== 'pause')
  return others.length > 0 ? others : [unknown]
}

/**
 * The wishes of a text where the rules found several: each part counts of which the model says the same without being
 * told what the rules said. Parts that mean the same are one.
 */
function apart({ parts, meanings }: Heard, names: ReadonlySet<string>): RecognisedIntent[] {
  const wishes = parts.flatMap((part, index) => {
    const byRule = meanings[index]
    if (!byRule || (isTalk(byRule.intent as Intent) && byRule.intent !== 'cancel')) return []
    const [guess] = guessesOf(featuresOf([part], null, names))
    const isAgreed = guess !== undefined && guess.meaning.replace('!', '') === byRule.intent
    return isAgreed && guess.likelihood >= plausible ? [byRule] : []
  })
  return wishes.filter((each, index) => wishes.findIndex((other) => isSame(each, other)) === index)
}

const isSame = (a: RecognisedIntent, b: RecognisedIntent) =>
  a.intent === b.intent && a.channel === b.channel && a.isNegated === b.isNegated

/** The model's word, with what the rules know besides: the platform, and whether it must not be done. */
function decided(
  { meaning, likelihood }: Guess,
  { channel, intents: byRule }: Recognition,
): RecognisedIntent {
  const named = meaning.replace('!', '')
  const intent = intents.find((each) => each === named)
  if (intent === undefined || likelihood < leastLikely) return unknown
  const [first] = byRule
  if (likelihood < doubtful && byRule.length === 1 && first && first.confidence === 1) return first
  const same = byRule.find((each) => each.intent === intent)
  const isForbidden = isAction(intent) && byRule.some(({ isNegated }) => isNegated)
  const isNegated = same ? same.isNegated : isForbidden || meaning !== named
  return { intent, confidence: likelihood, isNegated, channel: same ? same.channel : channel }
}

/** With what else it may be, where the model is not sure; small talk is no question to offer. */
function withDoubt(wish: RecognisedIntent, guesses: readonly Guess[]): RecognisedIntent {
  if ((guesses[0]?.likelihood ?? 0) >= sure) return wish
  const orElse = guesses
    .filter(({ likelihood }) => likelihood >= worthOffering)
    .flatMap(({ meaning }) => intents.filter((each) => each === meaning && !isTalk(each)))
    .filter((intent) => intent !== wish.intent)
  return { ...wish, orElse: orElse.slice(0, mostOffered) }
}

/** What a negation may forbid. */
const isAction = (intent: Intent) =>
  intent === 'activate' || intent === 'activate-more' || intent === 'connect' || intent === 'disconnect'
