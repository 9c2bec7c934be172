import { openButton, signIn } from './buttons.ts'
import { answerTo } from './answers.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { type FiguresQuestion, figuresQuestionIn, namesBothChannels } from './figures-question.ts'
import type { AnsweredFigures, CallProblem } from './messages.ts'
import { change, nothing, say, to } from './turn.ts'
import type { Wish } from './wish.ts'

/** "How much yesterday?" is asked of the reports; "where are my reports?" is answered with the way there. */
export function figuresReply(conversation: Conversation, wish: Wish, facts: Facts): Turn {
  const place = facts.locations[0]
  const question = place && wish.text !== undefined ? figuresQuestionIn(wish.text, facts.now, place) : null
  if (question === null) {
    const { content, buttons } = answerTo('reports', wish.channel, facts)
    return nothing(say(conversation, facts.now, content, buttons).conversation)
  }
  const [locationId = null, ...more] = wish.locations.flatMap(({ locationIds }) => locationIds)
  const named = wish.channel === 'doordash' || wish.channel === 'uber-eats' ? wish.channel : null
  const isOfBoth = question.figure === 'by-channel' || namesBothChannels(wish.text ?? '')
  const channel = isOfBoth ? null : named
  return askFigures(
    conversation,
    { question, locationId: more.length > 0 ? null : locationId, channel },
    facts,
  )
}

export type FiguresWish = {
  question: FiguresQuestion
  locationId: string | null
  channel: 'doordash' | 'uber-eats' | null
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
  const { question, locationId, channel } = wish
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
  return {
    conversation: asked.conversation,
    effects: [{ type: 'ask-figures', id: asked.id, from, to: last, locationId, channel }],
  }
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
