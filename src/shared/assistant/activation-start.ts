import type { Channel } from '../channel.ts'
import { cancel, contactSupport, signIn } from './buttons.ts'
import type { ActivationWish, Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { CallProblem } from './messages.ts'
import { idle, nothing, say, settle, to } from './turn.ts'

/** Begins, or begins again: a manager is needed, then the store information is checked (R122 to R124). */
export function begin(conversation: Conversation, wish: ActivationWish, facts: Facts): Turn {
  const left = leave(conversation)
  if (facts.manager === null) {
    const asked = say(left, facts.now, { from: 'bot', kind: 'sign-in-needed', to: 'activate' }, [
      signIn,
      cancel,
    ])
    return to(asked.conversation, { step: 'sign-in', messageId: asked.id, wish }, { type: 'ask-for-manager' })
  }
  const checking = say(left, facts.now, {
    from: 'bot',
    kind: 'checking',
    channel: wish.channel,
    steps: { accounts: 'under-way', stores: 'waiting', states: 'waiting', device: 'waiting' },
  })
  return to(
    checking.conversation,
    { step: 'checking', messageId: checking.id, wish },
    { type: 'check-stores', id: checking.id, channel: wish.channel },
  )
}

/** Nothing was sent and things have changed: says so and checks anew. */
export function checkAgain(
  conversation: Conversation,
  channel: Channel,
  problem: CallProblem | 'CHANGED',
  facts: Facts,
): Turn {
  const told = say(leave(conversation), facts.now, { from: 'bot', kind: 'not-started', problem }).conversation
  return begin(told, { channel, locations: [], isEverywhere: false }, facts)
}

/** Takes the buttons of the open step away; an activation under way is not left. */
export function leave(conversation: Conversation): Conversation {
  const { dialogue } = conversation
  return dialogue.step === 'idle'
    ? conversation
    : { ...settle(conversation, dialogue.messageId), dialogue: idle }
}

/** "cancel", "no", [Cancel]: before [Confirm] nothing has happened, after it only support can go back (R152). */
export function cancelled(conversation: Conversation, facts: Facts): Turn {
  const { dialogue } = conversation
  if (dialogue.step === 'activating') {
    const content = { from: 'bot', kind: 'cannot-cancel', channel: dialogue.channel } as const
    return nothing(say(conversation, facts.now, content, [contactSupport]).conversation)
  }
  if (dialogue.step === 'idle')
    return nothing(
      say(conversation, facts.now, { from: 'bot', kind: 'talk', reply: 'nothing-to-cancel' }).conversation,
    )
  return to(say(leave(conversation), facts.now, { from: 'bot', kind: 'cancelled' }).conversation, idle)
}
