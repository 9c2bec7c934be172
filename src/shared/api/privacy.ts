import { oc } from '@orpc/contract'
import { z } from 'zod'
import { channels } from '../channel.ts'
import { actor } from '../order/order-schema.ts'
import { retention } from '../privacy/retention.ts'

/** Customers' data: how long it is kept, and one customer's erased. Times are epoch ms. */

export const keptAt = z.object({
  locationId: z.string(),
  /** Brand and name. */
  location: z.string(),
  retention,
  /** Orders whose time is up and that wait for a manager's word; null when there are none. `before`: they came in before. */
  ordersDue: z.object({ count: z.number(), before: z.number() }).nullable(),
})
export type KeptAt = z.infer<typeof keptAt>

/** That it was done, by whom and how much; never whom it was about. */
export const erasure = z.object({
  id: z.number(),
  at: z.number(),
  actor,
  orders: z.number(),
  /** Null while some of it is still to be done. */
  finishedAt: z.number().nullable(),
})
export type Erasure = z.infer<typeof erasure>

export const privacyState = z.object({
  locations: z.array(keptAt),
  /** Newest first. */
  erasures: z.array(erasure),
  /** Nothing is deleted while nobody but this device's own clock says what day it is. */
  isTimeKnown: z.boolean(),
  /** When all that was due was last gone; null since the start. */
  purgedAt: z.number().nullable(),
  space: z.object({
    bytes: z.number(),
    /** False for a store from before that only uses its free space again. */
    isGivenBack: z.boolean(),
  }),
})
export type PrivacyState = z.infer<typeof privacyState>

/** Orders that belong to one customer, as far as the channel tells. */
export const foundCustomer = z.object({
  name: z.string(),
  /** The last four digits, to tell two of one name apart. */
  phoneEnd: z.string().nullable(),
  channel: z.enum(channels),
  orderIds: z.array(z.string()),
  /** Orders that had to be refused. */
  refusedIds: z.array(z.number()),
  /** Still being cooked or under way, or not dealt with yet. */
  live: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  /** Number of the newest order, and where it was. */
  displayNumber: z.string(),
  locationId: z.string().nullable(),
})
export type FoundCustomer = z.infer<typeof foundCustomer>

/** More orders than one customer has; who finds more has to search more narrowly. */
export const mostErased = 5_000

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const privacy = {
  state: oc.output(privacyState),
  saveRetention: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(z.object({ locationId: z.string().max(128), retention }))
    .output(privacyState),
  /** Orders from before that moment are exported, or need not be: they may be deleted. */
  letOrdersGo: oc
    .errors({ UNKNOWN_LOCATION: {}, NOT_DUE: {} })
    .input(z.object({ locationId: z.string().max(128), before: z.number() }))
    .output(privacyState),
  /** By telephone, name, order number, or the channel's customer number. */
  findCustomer: oc
    .input(z.object({ text: z.string().trim().min(2).max(100) }))
    .output(z.object({ customers: z.array(foundCustomer), isCut: z.boolean() })),
  erase: oc
    .errors({ STILL_COOKING: {}, NOTHING_TO_ERASE: {} })
    .input(
      z.object({
        orderIds: z.array(z.string().max(64)).max(mostErased),
        refusedIds: z.array(z.int()).max(mostErased),
      }),
    )
    .output(z.object({ orders: z.number() })),
}
