import { z } from 'zod'
import { currencyCode } from '../location/currency.ts'
import { days } from './hours.ts'

/**
 * A menu as the restaurant keeps it; DoorDash's form of it is made on publishing (doordash-marketplace.md section 10).
 * Modifier groups are kept once and named by id, so that "Side" is changed in one place. A draft may be wrong: what is
 * missing is null or empty, and `menuProblems` says so. Money is integer minor units of `currency`.
 */

export const dietaryTags = ['vegetarian', 'vegan', 'gluten-free'] as const
export type DietaryTag = (typeof dietaryTags)[number]

/** Longest texts DoorDash takes (section 10). */
export const longestName = 500
export const longestDescription = 1_000
export const longestId = 1_024
/** An item's options, their options, and theirs: no deeper (section 10). */
export const deepestOptions = 3
/** A menu DoorDash takes in one push, in bytes of JSON. */
export const largestMenuBytes = 25 * 1024 * 1024

const id = z.string().max(4_096)
const text = z.string().max(20_000)
const cents = z.number().nullable()
/** What DoorDash's form holds beyond ours: not edited here, sent back as it came. */
const kept = z.record(z.string(), z.unknown()).optional()

export const menuOption = z.object({
  id,
  name: text,
  /** Added to the item's price; null is "not filled in". */
  priceCents: cents,
  /** Where it differs for pickup; null is the same. */
  pickupCents: cents,
  active: z.boolean(),
  isDefault: z.boolean(),
  groupIds: z.array(id).max(200),
  kept,
})
export type MenuOption = z.infer<typeof menuOption>

export const menuGroup = z.object({
  id,
  /** The merchant id it is sent under, where the channel gave two different groups the same one; absent is `id`. */
  sentAs: id.optional(),
  name: text,
  /** How many different options must and may be chosen. */
  min: z.number(),
  max: z.number(),
  /** How many of them cost nothing. */
  free: z.number(),
  active: z.boolean(),
  options: z.array(menuOption).max(5_000),
  kept,
})
export type MenuGroup = z.infer<typeof menuGroup>

export const menuItem = z.object({
  id,
  name: text,
  description: text,
  priceCents: cents,
  pickupCents: cents,
  /** Per cent as text, such as `14.975`; null leaves it to DoorDash. */
  taxRate: z.string().max(100).nullable(),
  imageUrl: z.string().max(4_096).nullable(),
  /** False takes it off the menu; being sold out is another switch (section 12). */
  active: z.boolean(),
  isAlcohol: z.boolean(),
  tags: z.array(z.enum(dietaryTags)).max(10),
  groupIds: z.array(id).max(200),
  kept,
})
export type MenuItem = z.infer<typeof menuItem>

export const menuCategory = z.object({
  id,
  name: text,
  active: z.boolean(),
  items: z.array(menuItem).max(20_000),
  kept,
})
export type MenuCategory = z.infer<typeof menuCategory>

/** Open on a day of the week; an end before the start is on the next day. Wall-clock `HH:MM` of the location. */
export const openPeriod = z.object({ day: z.enum(days), start: z.string().max(8), end: z.string().max(8) })

/** One date that differs from its weekday: closed, or open at these times only. `date` is `YYYY-MM-DD`. */
export const specialDay = z.object({
  date: z.string().max(10),
  closed: z.boolean(),
  periods: z.array(z.object({ start: z.string().max(8), end: z.string().max(8) })).max(20),
})
export type SpecialDay = z.infer<typeof specialDay>

export const menu = z.object({
  name: text,
  /** ISO 4217; a location with another currency cannot sell it. */
  currency: currencyCode,
  categories: z.array(menuCategory).max(1_000),
  groups: z.array(menuGroup).max(5_000),
  hours: z.array(openPeriod).max(200),
  specialDays: z.array(specialDay).max(400),
  /** False where the channel has the whole menu switched off; absent is on. */
  active: z.boolean().optional(),
  kept,
})
export type Menu = z.infer<typeof menu>

/** A menu with nothing in it yet, to be built from scratch (R66). */
export function emptyMenu(name: string, currency: string): Menu {
  return { name, currency, categories: [], groups: [], hours: [], specialDays: [] }
}

/** All items in the order of the menu. */
export function itemsOf(from: Pick<Menu, 'categories'>): MenuItem[] {
  return from.categories.flatMap((category) => category.items)
}
