import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { busyBecause } from '../updates/quiet-moment.ts'
import { trialEnds } from '../updates/trial.ts'
import { updateStep } from '../updates/update-step.ts'

/** Why no new version is looked for. */
export const updatesOffReasons = [
  'not-configured',
  'switched-off',
  'bad-configuration',
  /** No installed package that knows how to follow itself: from sources, in a browser, on macOS. */
  'not-this-package',
] as const

/** How new versions come to this device. Times are epoch ms. */
export const updatesState = z.object({
  version: z.string(),
  /** Null while it looks for them. */
  off: z.enum(updatesOffReasons).nullable(),
  /** `by-hand`: a person installs what was downloaded and checked. */
  how: z.enum(['by-itself', 'by-hand']),
  /** Whose feed is read; null while it is off. */
  host: z.string().nullable(),
  checkedAt: z.number().nullable(),
  step: updateStep,
  /** Why a version that waits is not installed just now; null where it could be. */
  busy: busyBecause.nullable(),
  /** The last version that did not come up here. */
  rolledBack: z.object({ version: z.string(), why: z.enum(trialEnds), at: z.number() }).nullable(),
  /** The last one that did. */
  installed: z.object({ version: z.string(), from: z.string(), at: z.number() }).nullable(),
})
export type UpdatesState = z.infer<typeof updatesState>

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const updates = {
  watch: oc.output(eventIterator(updatesState)),
  /** Looks at the feed now; what comes of it is told by `watch`. */
  check: oc.output(z.object({})).errors({ OFF: {} }),
  /** Ends the station for the version that waits. BUSY: orders are live, or a location serves. */
  install: oc.output(z.object({})).errors({ OFF: {}, NOT_READY: {}, BUSY: {} }),
  /** Not before this time tomorrow. */
  later: oc.output(z.object({})).errors({ OFF: {}, NOT_READY: {} }),
}
