import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ImportField } from '#shared/menu/import/fields.ts'

type FieldName = { name: MessageDescriptor; hint?: MessageDescriptor }

/** What a column can hold, as its choice says it. */
export const fieldNames: Record<ImportField, FieldName> = {
  category: { name: msg`Category` },
  item: { name: msg`Item` },
  description: { name: msg`Description` },
  price: { name: msg({ message: 'Price', comment: 'what a column holds' }) },
  'pickup-price': { name: msg`Pickup price` },
  'tax-rate': { name: msg`Tax rate` },
  image: {
    name: msg({ message: 'Photo', comment: 'what a column holds' }),
    hint: msg`A link to the picture`,
  },
  vegetarian: { name: msg`Vegetarian`, hint: msg`Yes or no` },
  vegan: { name: msg`Vegan`, hint: msg`Yes or no` },
  'gluten-free': { name: msg`Gluten free`, hint: msg`Yes or no` },
  alcohol: { name: msg`Alcohol`, hint: msg`Yes or no` },
  active: { name: msg`On the menu`, hint: msg`Yes or no` },
  id: { name: msg({ message: 'Code', comment: 'a restaurant’s own number of an item' }) },
  group: { name: msg`Group of options` },
  min: { name: msg`Minimum to choose`, hint: msg`From this group` },
  max: { name: msg`Maximum to choose`, hint: msg`From this group` },
  free: { name: msg`Free choices`, hint: msg`From this group` },
  option: { name: msg({ message: 'Option', comment: 'a choice of a customer' }) },
  'option-price': { name: msg`Price of the option` },
  'option-default': { name: msg`Chosen beforehand`, hint: msg`Yes or no` },
  'opens-group': { name: msg`Group the option leads to` },
}
