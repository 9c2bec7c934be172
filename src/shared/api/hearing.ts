import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** How many screens are open now whose alerts are heard, and how many are known to be silent. */
export const hearingState = z.object({ heard: z.number(), silent: z.number() })
export type HearingState = z.infer<typeof hearingState>

export const hearing = {
  /**
   * A screen says whether its alerts get out, for as long as it listens, and when somebody last said there that a sound was
   * heard (epoch ms of the station); when that changes it listens anew.
   */
  watch: oc
    .input(z.object({ isHeard: z.boolean(), heardAt: z.number().nullable().default(null) }))
    .output(eventIterator(hearingState)),
}
