import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { sellable, sellableKinds, soldOut as soldOutRow, soldOutUntil } from '../menu/sold-out.ts'

/** All the board shows of 86. */
export const soldOutState = z.object({
  now: z.number(),
  soldOut: z.array(soldOutRow),
  /** Changes when `catalog` would answer something else. */
  catalogVersion: z.number(),
})
export type SoldOutState = z.infer<typeof soldOutState>

const id = z.string().min(1).max(1_024)
const what = z.object({
  kind: z.enum(sellableKinds),
  id,
  locationIds: z.array(z.string().min(1).max(128)).min(1).max(100),
})

/** What is sold out; the kitchen's own, no manager needed. */
export const soldOut = {
  watch: oc.output(eventIterator(soldOutState)),
  /** Everything that can be ordered at the active locations of this station. */
  catalog: oc.output(z.array(sellable)),
  /** Takes it off sale; again for the same thing changes until when. Answers what is known at once: pending. */
  take: oc
    .errors({ UNKNOWN: {}, PAST: {} })
    .input(
      what.extend({
        until: soldOutUntil,
      }),
    )
    .output(z.array(soldOutRow)),
  /** Sells it again. */
  bringBack: oc.errors({ UNKNOWN: {} }).input(what).output(z.array(soldOutRow)),
  /** Sends what failed once more. */
  retry: oc.errors({ UNKNOWN: {} }).input(what).output(z.array(soldOutRow)),
}
