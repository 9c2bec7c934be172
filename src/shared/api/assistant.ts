import { oc } from '@orpc/contract'
import { z } from 'zod'
import { conversation } from '../assistant/conversation.ts'
import { keptConversation } from './kept-conversation.ts'

/** The conversation of this station; `version` counts up with every change of it. */
export const numberedConversation = z.object({ version: z.number(), conversation: conversation.nullable() })
export type KeptConversation = z.infer<typeof numberedConversation>
const version = z.object({ version: z.number() })

/**
 * What was said in the chat (R119): kept, so that it goes on after a restart. Staff and managers alike; what the chat
 * changes goes through the calls of `integrations`, as the Dashboard's does.
 */
export const assistant = {
  /** Null when nothing was said yet, or nothing that can still be read. */
  load: oc.output(numberedConversation),
  /** Keeps it over the version it went on from; CHANGED when another screen was first (`data` is what it kept). */
  save: oc
    .errors({ CHANGED: { data: numberedConversation } })
    .input(z.object({ baseVersion: z.int(), conversation: keptConversation }))
    .output(version),
  /** Forgets it all. */
  clear: oc.output(version),
}
