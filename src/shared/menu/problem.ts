import { z } from 'zod'

/** Where in a menu document: keys and places in lists, such as `['categories', 2, 'items', 0, 'priceCents']`. */
export const menuPath = z.array(z.union([z.string(), z.number()])).readonly()
export type MenuPath = z.infer<typeof menuPath>

/**
 * All that can be wrong with a menu. Errors stop publishing, warnings are for a person to weigh. The screen has the
 * words: what is wrong, why it matters and how to mend it.
 */
export const menuProblemCodes = [
  'menu-empty',
  'menu-name-missing',
  'category-empty',
  'category-name-missing',
  'item-name-missing',
  'item-price-missing',
  'group-name-missing',
  'group-empty',
  'group-unknown',
  'group-cyclic',
  'group-too-deep',
  'group-unused',
  'group-min-above-max',
  'group-min-unreachable',
  'group-max-zero',
  'group-count-wrong',
  'group-free-above-max',
  'group-too-many-defaults',
  'option-name-missing',
  'option-price-missing',
  'name-too-long',
  'description-too-long',
  'id-missing',
  'id-too-long',
  'id-duplicate',
  'price-negative',
  'price-not-whole',
  'price-zero',
  'price-very-high',
  'tax-rate-unreadable',
  'image-not-a-link',
  'image-has-query',
  'image-type',
  'nothing-active',
  'hours-missing',
  'hours-week-too-short',
  'hours-unreadable',
  'hours-too-short',
  'hours-start-is-end',
  'hours-overlap',
  'special-date-unreadable',
  'special-date-twice',
  'special-hours-missing',
  'special-hours-wrong',
  'menu-too-large',
] as const
export type MenuProblemCode = (typeof menuProblemCodes)[number]

export const menuProblem = z.object({
  code: z.enum(menuProblemCodes),
  severity: z.enum(['error', 'warning']),
  path: menuPath,
  /** Name of the category, item, group or option it is about, where it has one. */
  name: z.string().nullable(),
  /** The number it was measured against (a limit), where there is one. */
  limit: z.number().optional(),
})
export type MenuProblem = z.infer<typeof menuProblem>
