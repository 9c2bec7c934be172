import type { DietaryTag } from './menu.ts'

export type ChangedThing = 'menu' | 'category' | 'item' | 'group' | 'option' | 'hours' | 'special-day'

export type ChangedField =
  | 'name'
  | 'description'
  | 'price'
  | 'pickup-price'
  | 'tax-rate'
  | 'image'
  | 'active'
  | 'alcohol'
  | 'tags'
  | 'groups'
  /** Texts of the least, the most and the free options of a group, in this order. */
  | 'rules'
  | 'default'
  /** Names in their order: categories of the menu, items of a category, options of a group. */
  | 'order'
  /** Names of the categories an item moved from and to. */
  | 'category'
  /** Texts such as `FRI 11:00-01:00`, of the days that differ; without the day for a special day, none is closed. */
  | 'periods'
  /** Names of fields that are not edited here, such as `item_special_hours`. */
  | 'other'

export type ChangedValue = string | number | boolean | readonly DietaryTag[] | readonly string[] | null

/**
 * One difference between two menus. `added` is in the second only, `removed` in the first only; items and options are
 * told with their price, special days with their periods. Prices are minor units.
 */
export type MenuChange = {
  kind: 'added' | 'removed' | 'changed'
  thing: ChangedThing
  id: string
  name: string
  /** Category of an item, group of an option. */
  within: string | null
  field: ChangedField | null
  before: ChangedValue
  after: ChangedValue
}
