import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { type Sellable, sellableKinds, type SoldOut } from '../menu/sold-out.ts'

/** All the board shows of 86. */
export type SoldOutState = {
  now: number
  soldOut: SoldOut[]
  /** Changes when `catalog` would answer something else. */
  catalogVersion: number
}

const id = z.string().min(1).max(1_024)
const what = z.object({
  kind: z.enum(sellableKinds),
  id,
  locationIds: z.array(z.string().min(1).max(128)).min(1).max(100),
})

/** What is sold out; the kitchen's own, no manager needed. */
export const soldOut = {
  watch: oc.output(eventIterator(type<SoldOutState>())),
  /** Everything that can be ordered at the active locations of this station. */
  catalog: oc.output(type<Sellable[]>()),
  /** Takes it off sale; again for the same thing changes until when. Answers what is known at once: pending. */
  take: oc
    .errors({ UNKNOWN: {}, PAST: {} })
    .input(
      what.extend({
        until: z.discriminatedUnion('type', [
          z.object({ type: z.literal('hours'), hours: z.int().min(1).max(72) }),
          z.object({ type: z.literal('end-of-day') }),
          z.object({ type: z.literal('at'), at: z.int() }),
          z.object({ type: z.literal('further-notice') }),
        ]),
      }),
    )
    .output(type<SoldOut[]>()),
  /** Sells it again. */
  bringBack: oc.errors({ UNKNOWN: {} }).input(what).output(type<SoldOut[]>()),
  /** Sends what failed once more. */
  retry: oc.errors({ UNKNOWN: {} }).input(what).output(type<SoldOut[]>()),
}
