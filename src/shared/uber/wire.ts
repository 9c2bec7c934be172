import { z } from 'zod'

/** Pieces that both generations of Uber's order share (uber-eats.md sections 6 and 7). */

export const text = z.string().nullish()

/** A list; what is missing in it counts for nothing. */
export const listed = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(entry.nullish())
    .transform((list) => list.filter((one) => one !== null && one !== undefined))
    .nullish()

/** A moment: documented as ISO 8601, seen as Unix seconds and milliseconds too. */
export const moment = z.union([z.string(), z.number()]).nullish()

/** A whole number. 64-bit integers may travel as their digits; anything else is no amount anybody can trust. */
export const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/, 'is no whole number')
    .transform(Number),
])

/** How many; an order of more is a mistake or an attack. */
export const pieces = whole.refine((count) => count >= 0 && count <= 9_999, 'is no number of dishes')

/** An id that is safe to log, to index and to put into a URL path once encoded. Uber's are UUIDs. */
export const uberId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/, 'has characters an id never has')

/** Numbers of phones and flats, and ids of the merchant's own: one that is a number is as good as its digits. */
export const ownId = z.union([z.string(), z.number().transform(String)]).nullish()

/** Amounts beyond this many minor units are a mistake or an attack. */
export const maxMinor = 100_000_000

/** What an allergic customer wrote of one allergen: its type, or an object with it. */
export const allergen = z.union([
  z.string(),
  z.looseObject({ type: text, freeform_text: text, name: text, allergen: text }),
])
