import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What the last part of a place in a menu is called on the screen. */
const fields: Record<string, MessageDescriptor | undefined> = {
  name: msg`Name`,
  description: msg`Description`,
  priceCents: msg`Price`,
  pickupCents: msg`Pickup price`,
  taxRate: msg`Tax rate`,
  imageUrl: msg`Photo`,
  active: msg`On the menu`,
  isAlcohol: msg`Alcohol`,
  tags: msg`Diet`,
  groupIds: msg`Groups of options`,
  groups: msg`Groups of options`,
  options: msg`Options`,
  items: msg`Items`,
  categories: msg`Categories`,
  min: msg`Minimum to choose`,
  max: msg`Maximum to choose`,
  free: msg`Free options`,
  isDefault: msg`Preselected`,
  id: msg`Identifier`,
  hours: msg`Menu hours`,
  day: msg`Menu hours`,
  start: msg`Opening time`,
  end: msg`Closing time`,
  specialDays: msg`Special days`,
  date: msg`Date`,
  closed: msg`Closed`,
  periods: msg`Hours`,
  currency: msg`Currency`,
}

/** Words for a field; null for one nobody sees. */
export function menuFieldWords(field: string | null): MessageDescriptor | null {
  return field === null ? null : (fields[field] ?? null)
}
