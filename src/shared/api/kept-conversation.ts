import type { z } from 'zod'
import { conversation, type Conversation } from '../assistant/conversation.ts'

/** Messages kept on disk, and characters of one text; what is longer is cut, never refused. */
export const mostKept = 300
export const longestKept = 2_000
/** Entries of a list within a message. */
const mostListed = 1_000

/** A conversation as it is kept: the last messages, each text and each list within bounds. */
export const keptConversation: z.ZodType<Conversation, Conversation> = conversation.transform((whole) => {
  const messages = whole.messages.slice(-mostKept)
  return { ...whole, messages: messages.map(withinBounds), dialogue: withinBounds(whole.dialogue) }
})

/** The same value with every text and list in it cut to its bound. */
function withinBounds<Value>(value: Value): Value {
  return cut(value) as Value
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, longestKept)
  if (Array.isArray(value)) return value.slice(0, mostListed).map(cut)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one)]))
}
