import { z } from 'zod'
import { latestDayEnd } from '../time/business-day.ts'
import { type Language, languages } from './language.ts'

export { languages, type Language }

/** A restaurant location. `id` is the `merchant_supplied_id` DoorDash knows it by. */
export const location = z.object({
  id: z.string(),
  brand: z.string(),
  name: z.string(),
  address: z.string(),
  /** IANA zone; every time of this location is shown in it. */
  timeZone: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** ISO 3166-1 alpha-2; self-serve connection works in US, CA and AU only (M12). */
  country: z.string(),
  /** Language of its tickets. */
  language: z.enum(languages),
  /** Accept by itself on arrival instead of waiting for a person. */
  autoAccept: z.boolean(),
  defaultPrepMinutes: z.number(),
  /** Minutes after midnight at which its business day ends. */
  dayEndsAt: z.number(),
})
export type Location = z.infer<typeof location>

/** Prep time is given in steps of five minutes, as on DoorDash's own tablet. */
export const prepStep = 5
export const prepMinutes = z.int().min(prepStep).max(180)

/** When a business day may end, in minutes after midnight. */
export const dayEndsAt = z.int().min(0).max(latestDayEnd)
