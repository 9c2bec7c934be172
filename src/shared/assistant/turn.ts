import type { ChatEffect, Conversation, Dialogue, Turn } from './conversation.ts'
import { mostMessages } from './conversation.ts'
import type { Button, FromBot, FromPerson, Message } from './messages.ts'

type Content = FromBot | FromPerson

/** A dialogue that stands at this step. */
export type At<Step extends Dialogue['step']> = Extract<Dialogue, { step: Step }>
export const idle = { step: 'idle' } as const

/** Says something: the conversation with one more message, whose id it answers. */
export function say(
  conversation: Conversation,
  now: number,
  content: Content,
  buttons: readonly Button[] = [],
): { conversation: Conversation; id: string } {
  const id = `m${conversation.nextNumber}`
  const { language } = conversation
  const message: Message = { id, at: now, buttons, ...(language && { language }), ...content }
  return {
    id,
    conversation: {
      ...conversation,
      nextNumber: conversation.nextNumber + 1,
      messages: [...conversation.messages, message].slice(-mostMessages),
    },
  }
}

export function to(conversation: Conversation, dialogue: Dialogue, ...effects: ChatEffect[]): Turn {
  return { conversation: { ...conversation, dialogue }, effects }
}

export const nothing = (conversation: Conversation): Turn => ({ conversation, effects: [] })

/** Takes the buttons off a message that only held while its step was open; ways elsewhere stay. */
export function settle(conversation: Conversation, messageId: string): Conversation {
  return change(conversation, messageId, (message) => ({
    ...message,
    buttons: message.buttons.filter(({ does }) => does.type === 'open' || does.type === 'ask'),
  }))
}

export function change(
  conversation: Conversation,
  messageId: string,
  how: (message: Message) => Message,
): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) => (message.id === messageId ? how(message) : message)),
  }
}
