import { z } from 'zod'

export const changedThings = ['menu', 'category', 'item', 'group', 'option', 'hours', 'special-day'] as const
export type ChangedThing = (typeof changedThings)[number]

export const changedFields = [
  'name',
  'description',
  'price',
  'pickup-price',
  'tax-rate',
  'image',
  'active',
  'alcohol',
  'tags',
  'groups',
  /** Texts of the least, the most and the free options of a group, in this order. */
  'rules',
  'default',
  /** Names in their order: categories of the menu, items of a category, options of a group. */
  'order',
  /** Names of the categories an item moved from and to. */
  'category',
  /** Texts such as `FRI 11:00-01:00`, of the days that differ; without the day for a special day, none is closed. */
  'periods',
  /** Names of fields that are not edited here, such as `item_special_hours`. */
  'other',
] as const
export type ChangedField = (typeof changedFields)[number]

export const changedValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.null(),
])
export type ChangedValue = z.infer<typeof changedValue>

/**
 * One difference between two menus. `added` is in the second only, `removed` in the first only; items and options are
 * told with their price, special days with their periods. Prices are minor units.
 */
export const menuChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  thing: z.enum(changedThings),
  id: z.string(),
  name: z.string(),
  /** Category of an item, group of an option. */
  within: z.string().nullable(),
  field: z.enum(changedFields).nullable(),
  before: changedValue,
  after: changedValue,
})
export type MenuChange = z.infer<typeof menuChange>
