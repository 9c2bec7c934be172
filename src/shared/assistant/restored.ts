import { askAgain } from './activation-outcome.ts'
import { leave } from './activation-start.ts'
import { openButton, signIn, startActivation } from './buttons.ts'
import type { Conversation, Turn } from './conversation.ts'
import type { Facts } from './facts.ts'
import { nothing, say, to } from './turn.ts'

/**
 * A kept conversation after the program was started again. What was open is closed honestly: a warning shown before is
 * void, and of an activation under way the outcome is asked. Nothing is sent a second time.
 */
export function restored(conversation: Conversation, facts: Facts): Turn {
  return reopened(withoutWaiting(conversation), facts)
}

/** What was asked when the program ended is answered by nobody any more. */
function withoutWaiting(conversation: Conversation): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) => {
      if (message.from !== 'bot') return message
      if (message.kind === 'figures' && message.state === 'asking')
        return { ...message, state: 'failed', problem: 'NO_ANSWER' }
      if (message.kind === 'order' && message.state === 'asking')
        return { ...message, state: 'failed', problem: 'NO_ANSWER' }
      if (message.kind === 'dishes' && message.state === 'asking')
        return {
          ...message,
          state: 'failed',
          problem: 'NO_ANSWER',
          buttons: [openButton({ to: 'sold-out' })],
        }
      if (message.kind === 'pause-sent' && message.state === 'sending')
        return { ...message, state: 'unknown' }
      return message
    }),
  }
}

function reopened(conversation: Conversation, facts: Facts): Turn {
  const { dialogue } = conversation
  switch (dialogue.step) {
    case 'idle':
      return nothing(conversation)
    case 'activating': {
      const told = say(conversation, facts.now, {
        from: 'bot',
        kind: 'interrupted',
        what: 'activation',
      }).conversation
      if (facts.manager !== null) return askAgain(told, dialogue)
      const asked = say(told, facts.now, { from: 'bot', kind: 'sign-in-needed', to: 'learn-outcome' }, [
        signIn,
      ])
      return to(asked.conversation, dialogue, { type: 'ask-for-manager' })
    }
    case 'pausing':
      return nothing(leave(conversation))
    case 'sign-in':
    case 'checking':
    case 'stores':
    case 'choosing':
    case 'looking-up':
    case 'warning': {
      if (dialogue.step === 'sign-in' && (dialogue.wish === 'status' || 'figures' in dialogue.wish))
        return nothing(leave(conversation))
      const channel =
        'channel' in dialogue
          ? dialogue.channel
          : dialogue.wish === 'status' || 'figures' in dialogue.wish
            ? 'doordash'
            : dialogue.wish.channel
      const what = dialogue.step === 'checking' ? 'check' : 'choice'
      return nothing(
        say(leave(conversation), facts.now, { from: 'bot', kind: 'interrupted', what }, [
          startActivation('check-again', channel),
        ]).conversation,
      )
    }
  }
}
