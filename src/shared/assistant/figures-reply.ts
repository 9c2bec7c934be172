import { openButton, signIn } from './buttons.ts'
import { answerTo } from './answers.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import {
  figuresBesideIn,
  figuresFollowUpIn,
  type FiguresQuestion,
  figuresQuestionIn,
  namesBothChannels,
} from './figures-question.ts'
import type { AnsweredFigures, CallProblem } from './messages.ts'
import type { Recognition } from './recognition.ts'
import { change, nothing, say, to } from './turn.ts'
import type { Wish } from './wish.ts'

/** "How much yesterday?" is asked of the reports; "where are my reports?" is answered with the way there. */
export function figuresReply(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const place = facts.locations[0]
  const question = place && wish.text !== undefined ? figuresQuestionIn(wish.text, facts.now, place) : null
  if (place === undefined || question === null) {
    const { content, buttons } = answerTo('reports', wish.channel, facts)
    return nothing(say(conversation, facts.now, content, buttons).conversation)
  }
  const [locationId = null, ...more] = wish.locations.flatMap(({ locationIds }) => locationIds)
  const named = wish.channel === 'doordash' || wish.channel === 'uber-eats' ? wish.channel : null
  const isOfBoth = question.figure === 'by-channel' || namesBothChannels(wish.text ?? '')
  const channel = isOfBoth ? null : named
  const beside = figuresBesideIn(wish.text ?? '', question, facts.now, place)
  const asked = { question, locationId: more.length > 0 ? null : locationId, channel }
  return askFigures(conversation, beside === null ? asked : { ...asked, beside }, facts)
}

export type FiguresWish = {
  question: FiguresQuestion
  /** The same of other days, told after it to be held against it. */
  beside?: FiguresQuestion | undefined
  locationId: string | null
  channel: 'doordash' | 'uber-eats' | null
}

/**
 * What a text that goes on with the figures told last asks for: the days, the channel or the place it names, and all else as
 * before. Null where something else was said since, or it asks something of its own.
 */
export function figuresFollowUp(
  { messages }: Conversation,
  text: string,
  { channel, locations }: Pick<Recognition, 'channel' | 'locations'>,
  facts: Facts,
): FiguresWish | null {
  const told = messages.findLast(({ from, kind }) => from === 'bot' && kind !== 'or-this')
  const place = facts.locations[0]
  if (told?.from !== 'bot' || told.kind !== 'figures' || place === undefined) return null
  const said = locations.map((mention) => mention.said)
  const question = figuresFollowUpIn(text, told.question, said, facts.now, place)
  if (question === null) return null
  const named = channel === 'doordash' || channel === 'uber-eats' ? channel : null
  const ids = locations.flatMap(({ locationIds, isExcluded }) => (isExcluded ? [] : locationIds))
  const before = facts.locations.find(({ name }) => name === told.place)?.id ?? null
  const isOfBoth = question.figure === 'by-channel' && named !== null
  return {
    question: isOfBoth ? { ...question, figure: 'sales' } : question,
    locationId: locations.length === 0 ? before : ids.length === 1 ? (ids[0] ?? null) : null,
    channel: named ?? (namesBothChannels(text) ? null : told.channel),
  }
}

/** Only a manager may see figures. */
export function askFigures(conversation: Conversation, wish: FiguresWish, facts: Facts): Turn {
  if (facts.manager === null) {
    const needed = say(conversation, facts.now, { from: 'bot', kind: 'sign-in-needed', to: 'see-figures' }, [
      signIn,
    ])
    if (conversation.dialogue.step !== 'idle') return nothing(needed.conversation)
    return to(
      needed.conversation,
      { step: 'sign-in', messageId: needed.id, wish: { figures: wish } },
      { type: 'ask-for-manager' },
    )
  }
  const { question, beside, locationId, channel } = wish
  const location = facts.locations.find(({ id }) => id === locationId)
  const asked = say(
    conversation,
    facts.now,
    {
      from: 'bot',
      kind: 'figures',
      question,
      place: location?.name ?? null,
      channel,
      state: 'asking',
      figures: null,
      problem: null,
    },
    [openButton({ to: 'reports' })],
  )
  const { from, to: last } = question
  const effects: Turn['effects'] = [
    { type: 'ask-figures', id: asked.id, from, to: last, locationId, channel },
  ]
  if (beside === undefined) return { conversation: asked.conversation, effects }
  const other = askFigures(asked.conversation, { question: beside, locationId, channel }, facts)
  return { conversation: other.conversation, effects: [...effects, ...other.effects] }
}

/** What the reports say, or why they do not. */
export function figuresAnswered(
  conversation: Conversation,
  id: string,
  answer: { figures: AnsweredFigures } | { problem: CallProblem },
): Turn {
  const changed =
    'figures' in answer
      ? { state: 'answered' as const, figures: answer.figures }
      : { state: 'failed' as const, problem: answer.problem }
  return nothing(
    change(conversation, id, (message) =>
      message.from === 'bot' && message.kind === 'figures' ? { ...message, ...changed } : message,
    ),
  )
}
