import { z } from 'zod'
import { printerLanguages } from './printing.ts'

/**
 * What stands at an address: a receipt printer and its language, something that answers like none, something that takes a
 * connection and answers nothing (a printer may report no state, or be busy), or nothing known yet.
 * An announced printer is not asked before somebody chooses it: an office printer might print the question.
 */
export const speaks = z.enum([...printerLanguages, 'something-else', 'silent', 'not-asked'])
export type Speaks = z.infer<typeof speaks>

/** A printer that announced itself on the network, or that answered when every address was asked. */
export const foundPrinter = z.object({
  host: z.string(),
  port: z.number(),
  /** As it calls itself; null for one that announces nothing. */
  name: z.string().nullable(),
  speaks,
})
export type FoundPrinter = z.infer<typeof foundPrinter>

/** A look around the network: all that was found so far, and how far it got. */
export const lookAround = z.object({
  found: z.array(foundPrinter),
  /** Addresses asked, of how many; null where only announcements are listened to. */
  asked: z.object({ done: z.number(), of: z.number() }).nullable(),
  isOver: z.boolean(),
})
export type LookAround = z.infer<typeof lookAround>
