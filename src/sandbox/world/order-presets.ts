/** What a tester can have ordered by one press; what is in each is drawn in `doordash/orders/presets.ts`. */
export const presets = [
  'everyday',
  'utensils-yes',
  'utensils-no',
  'utensils-absent',
  'notes',
  'allergy',
  'three-deep',
  'scheduled',
  'pickup',
  'self-delivery',
  'group',
  'promotion',
  'eighty-lines',
  'accents',
  'emoji',
  'arabic',
  'chinese',
  'huge-id',
] as const
export type Preset = (typeof presets)[number]
