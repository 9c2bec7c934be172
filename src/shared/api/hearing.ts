import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** How many screens are open now whose alerts are heard, and how many are known to be silent. */
export const hearingState = z.object({ heard: z.number(), silent: z.number() })
export type HearingState = z.infer<typeof hearingState>

export const hearing = {
  /** A screen says whether its alerts get out, for as long as it listens; when that changes it listens anew. */
  watch: oc.input(z.object({ isHeard: z.boolean() })).output(eventIterator(hearingState)),
}
