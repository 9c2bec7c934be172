import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { serviceMode } from '../pause/mode.ts'
import { storefront } from '../location/storefront.ts'
import { storefrontService } from '../pause/storefront-service.ts'
import { throttleKinds } from '../pause/throttle.ts'

/** How a throttle ended; `changed` by another wish for the same. */
export const throttleEndings = ['person', 'time', 'channel', 'changed', 'refused'] as const

/** One wish and what came of it, for the history. Times are epoch ms. */
export const throttleEntry = storefront.extend({
  id: z.number(),
  kind: z.enum(throttleKinds),
  /** Whether somebody here asked for it, or the channel did it by itself. */
  source: z.enum(['here', 'channel']),
  plusMinutes: z.number(),
  askedAt: z.number(),
  by: z.string().nullable(),
  until: z.number().nullable(),
  /** The channel's code, of what it did by itself. */
  reason: z.string().nullable(),
  /** Since when it was in force; null where it never was. */
  beganAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  ending: z.enum(throttleEndings).nullable(),
  endedBy: z.string().nullable(),
  /** Its end came while this station was off. */
  isLate: z.boolean(),
})
export type ThrottleEntry = z.infer<typeof throttleEntry>

export const pauseState = z.object({
  now: z.number(),
  storefronts: z.array(storefrontService),
  /** Pauses that ended by themselves, until somebody has read it. */
  ended: z.array(throttleEntry),
  /** The last ones, newest first. */
  entries: z.array(throttleEntry),
})
export type PauseState = z.infer<typeof pauseState>

/** Normal, busy, paused: the kitchen's own, no manager needed. */
export const pause = {
  watch: oc.output(eventIterator(pauseState)),
  /** For all of these storefronts or none. It is on disk when it is answered, and told to the channels from then on. */
  set: oc
    .errors({
      /** A storefront this station does not know, or whose channel it cannot tell. */
      UNKNOWN: {},
      /** An end that has come, or lies further away than a channel keeps. */
      PAST: {},
      /** Somebody else changed it since this screen showed it. */
      CHANGED: { data: z.object({ by: z.string().nullable(), at: z.number().nullable() }) },
    })
    .input(
      z.object({
        storefronts: z
          .array(storefront.extend({ mark: z.string().max(200) }))
          .min(1)
          .max(100),
        mode: serviceMode,
      }),
    )
    .output(pauseState),
  /** These have been read. */
  seen: oc.input(z.object({ ids: z.array(z.int()).min(1).max(1_000) })).output(pauseState),
  /** It shall last on: the next reminder comes later. */
  remindLater: oc.input(storefront).output(pauseState),
}
