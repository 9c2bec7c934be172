import type { KeptConversation } from '#shared/api/assistant.ts'
import { keptConversation } from '#shared/api/kept-conversation.ts'
import type { Conversation } from '#shared/assistant/conversation.ts'
import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** A conversation larger than this (characters of JSON) loses its oldest messages: every screen loads it whole. */
const largest = 400_000

/** The calls of the chat that keep what was said; anybody's at this station. */
export function assistantApi({ store }: Core) {
  const kept = (): KeptConversation => {
    const { version, document } = store.conversations.find()
    return { version, conversation: document === null ? null : readable(document) }
  }
  return {
    load: api.assistant.load.handler(kept),
    save: api.assistant.save.handler(({ input, errors }) =>
      store.transaction(() => {
        if (store.conversations.find().version !== input.baseVersion) throw errors.CHANGED({ data: kept() })
        return { version: store.conversations.put(within(largest, input.conversation)) }
      }),
    ),
    clear: api.assistant.clear.handler(() => ({ version: store.conversations.put(null) })),
  }
}

/** Null for what no longer reads as a conversation: a chat that begins anew is better than none. */
function readable(document: string): Conversation | null {
  try {
    return keptConversation.safeParse(JSON.parse(document)).data ?? null
  } catch {
    return null
  }
}

function within(most: number, conversation: Conversation): Conversation {
  const sizes = conversation.messages.map((message) => JSON.stringify(message).length)
  let total = 0
  const from = sizes.findLastIndex((size) => (total += size) > most)
  return { ...conversation, messages: conversation.messages.slice(from + 1) }
}
