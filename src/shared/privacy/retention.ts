import { z } from 'zod'

/** How long customers' data is kept, in days, counted from when it came in. */
export const keptData = ['bodies', 'contacts', 'names', 'orders'] as const
export type KeptData = (typeof keptData)[number]

/** So many whole years as days, never less than the years themselves. */
const years = (count: number): number => Math.ceil(count * 365.25)

/**
 * What may be set, in days. Never less than a week of what came in, for disputes; never more than ten years. Many tax
 * offices ask for orders of six or seven years.
 */
export const retentionBounds: Record<KeptData, { least: number; most: number; usual: number }> = {
  bodies: { least: 7, most: 365, usual: 30 },
  contacts: { least: 30, most: 730, usual: 90 },
  names: { least: 30, most: years(10), usual: years(7) },
  orders: { least: years(1), most: years(10), usual: years(7) },
}

/** What the settings page offers; each lies within the bounds. */
export const retentionChoices: Record<KeptData, readonly number[]> = {
  bodies: [7, 14, 30, 60, 90, 180, 365],
  contacts: [30, 60, 90, 180, 365, 730],
  names: [30, 90, 180, years(1), years(2), years(3), years(5), years(6), years(7), years(10)],
  orders: [years(1), years(2), years(3), years(5), years(6), years(7), years(10)],
}

const days = (of: KeptData) => z.int().min(retentionBounds[of].least).max(retentionBounds[of].most)

/** `bodies`: deliveries as they came. `contacts`: telephones and addresses. `names`: also notes. `orders`: all of it. */
export const retention = z
  .object({
    bodies: days('bodies'),
    contacts: days('contacts'),
    names: days('names'),
    orders: days('orders'),
  })
  // What belongs to an order cannot outlive it, and a name is less than a telephone.
  .refine(({ bodies, contacts, names, orders }) => bodies <= orders && contacts <= names && names <= orders)
export type Retention = z.infer<typeof retention>

export const usualRetention: Retention = {
  bodies: retentionBounds.bodies.usual,
  contacts: retentionBounds.contacts.usual,
  names: retentionBounds.names.usual,
  orders: retentionBounds.orders.usual,
}

/** A span as people say it: whole years where it is that, else days. */
export function spanOf(days: number): { unit: 'years' | 'days'; count: number } {
  const count = Math.floor(days / 365.25)
  return count > 0 && years(count) === days ? { unit: 'years', count } : { unit: 'days', count: days }
}
