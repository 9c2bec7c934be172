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
  | 'rules'
  | 'default'
  | 'order'
  | 'category'
  | 'periods'
export type ChangedValue = string | number | boolean | readonly DietaryTag[] | readonly string[] | null

/**
 * One difference between two menus. `added` is in the second only, `removed` in the first only. Prices are minor
 * units.
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
