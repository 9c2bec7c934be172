/**
 * What a column can hold. The form: one row per item; a group of options and its options on the item's own row or on
 * rows of their own below it. A group's name alone uses a group whose options stand elsewhere in the file.
 */
export const importFields = [
  'category',
  'item',
  'description',
  'price',
  'pickup-price',
  'tax-rate',
  'image',
  'vegetarian',
  'vegan',
  'gluten-free',
  'alcohol',
  'active',
  'id',
  'group',
  'min',
  'max',
  'free',
  'option',
  'option-price',
  'option-default',
  'opens-group',
] as const
export type ImportField = (typeof importFields)[number]

/** What belongs to a group of options. */
export const optionFields = [
  'group',
  'min',
  'max',
  'free',
  'option',
  'option-price',
  'option-default',
  'opens-group',
] as const satisfies readonly ImportField[]

/** Without these there is no menu. */
export const neededFields = ['item', 'price'] as const satisfies readonly ImportField[]

/** Which column holds what; a column stands for one thing at most. */
export type ColumnMapping = Partial<Record<ImportField, number>>
