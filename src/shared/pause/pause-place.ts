import { z } from 'zod'
import { channels } from '../channel.ts'
import { storePause } from '../integration/view.ts'
import { throttle } from './throttle.ts'

/** A location at a channel. */
export const place = z.object({ locationId: z.string().min(1).max(128), channel: z.enum(channels) })

/** How a location takes orders from a channel. */
export const pausePlace = place.extend({
  locationName: z.string(),
  timeZone: z.string(),
  /** Whether this station can tell the channel; where it cannot, the merchant does it in the channel's own pages. */
  isReachable: z.boolean(),
  busy: throttle.nullable(),
  pause: throttle.nullable(),
  /** What the channel paused by itself, in force now. */
  theirs: storePause.nullable(),
  /** Changes with every wish: a screen that changes something says which it has seen. */
  mark: z.string(),
})
export type PausePlace = z.infer<typeof pausePlace>
