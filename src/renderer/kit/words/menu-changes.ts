import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ChangedField } from '#shared/menu/change.ts'
import type { DietaryTag } from '#shared/menu/menu.ts'

/** What of an entry differs. */
export const changedFieldWords: Record<ChangedField, MessageDescriptor> = {
  name: msg`Name`,
  description: msg`Description`,
  price: msg`Price`,
  'pickup-price': msg`Pickup price`,
  'tax-rate': msg`Tax rate`,
  image: msg`Photo`,
  active: msg`On the menu`,
  alcohol: msg`Alcohol`,
  tags: msg`Diet`,
  groups: msg`Groups of options`,
  rules: msg`How many may be chosen`,
  default: msg`Preselected`,
  order: msg`Place in the list`,
  category: msg`Category`,
  periods: msg`Hours`,
  other: msg`Details only DoorDash shows`,
}

export const dietaryWords: Record<DietaryTag, MessageDescriptor> = {
  vegetarian: msg`vegetarian`,
  vegan: msg`vegan`,
  'gluten-free': msg`gluten-free`,
}
