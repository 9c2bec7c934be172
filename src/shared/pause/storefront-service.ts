import { z } from 'zod'
import { storePause } from '../integration/view.ts'
import { storefront } from '../location/storefront.ts'
import { throttle } from './throttle.ts'

/** How a storefront takes orders: as usual, busy or paused. */
export const storefrontService = storefront.extend({
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
export type StorefrontService = z.infer<typeof storefrontService>
