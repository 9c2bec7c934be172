import type { Channel } from '../order/order.ts'

/**
 * 86: an item or option that cannot be sold for now. It is *pending* until the channel was read back and says so (B14).
 * `returning` waits for the proof that it is sold again; then the row is removed. `gone` is no longer on the menu there.
 */
export const soldOutStates = ['pending', 'confirmed', 'returning', 'failed', 'gone'] as const
export type SoldOutState = (typeof soldOutStates)[number]

export const sellableKinds = ['item', 'option'] as const
export type SellableKind = (typeof sellableKinds)[number]

export type SoldOut = {
  kind: SellableKind
  /** Its `merchant_supplied_id`. */
  sellableId: string
  name: string
  locationId: string
  channel: Channel
  state: SoldOutState
  /** Epoch ms of the last change of state. */
  since: number
  /** When it comes back by itself; null stays until somebody brings it back. */
  until: number | null
  by: string | null
  /** Why the last attempt at the channel failed; the attempts go on unless `state` is failed. */
  error: string | null
}

/** A kitchen's day ends at this hour of the next morning, so that a Friday night is one day. */
export const dayEndsAtHour = 4

/** Something customers could order at these locations, as their menus are at the channel now. */
export type Sellable = {
  kind: SellableKind
  id: string
  name: string
  /** Category of an item, group of an option. */
  within: string
  priceCents: number
  currency: string
  locationIds: string[]
}

export type SoldOutUntil =
  | { type: 'hours'; hours: number }
  | { type: 'end-of-day' }
  | { type: 'at'; at: number }
  | { type: 'further-notice' }
