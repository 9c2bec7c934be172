import { z } from 'zod'
import { channels } from '../channel.ts'

/**
 * 86: an item or option that cannot be sold for now. It is *pending* until the channel was read back and says so (B14).
 * `returning` waits for the proof that it is sold again; then the row is removed. `gone` is no longer on the menu there.
 */
export const soldOutStates = ['pending', 'confirmed', 'returning', 'failed', 'gone'] as const

export const sellableKinds = ['item', 'option'] as const
export type SellableKind = (typeof sellableKinds)[number]

export const soldOut = z.object({
  kind: z.enum(sellableKinds),
  /** Its `merchant_supplied_id`. */
  sellableId: z.string(),
  name: z.string(),
  locationId: z.string(),
  channel: z.enum(channels),
  state: z.enum(soldOutStates),
  /** Epoch ms of the last change of state. */
  since: z.number(),
  /** When it comes back by itself; null stays until somebody brings it back. */
  until: z.number().nullable(),
  by: z.string().nullable(),
  /** Why the last attempt at the channel failed; the attempts go on unless `state` is failed. */
  error: z.string().nullable(),
})
export type SoldOut = z.infer<typeof soldOut>

/** Something customers could order at these locations, as their menus are at the channel now. */
export const sellable = z.object({
  kind: z.enum(sellableKinds),
  id: z.string(),
  name: z.string(),
  /** Category of an item, group of an option. */
  within: z.string(),
  priceCents: z.number(),
  currency: z.string(),
  locationIds: z.array(z.string()),
})
export type Sellable = z.infer<typeof sellable>

export const soldOutUntil = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hours'), hours: z.int().min(1).max(72) }),
  z.object({ type: z.literal('end-of-day') }),
  z.object({ type: z.literal('at'), at: z.int() }),
  z.object({ type: z.literal('further-notice') }),
])
export type SoldOutUntil = z.infer<typeof soldOutUntil>
