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
  /** When it does so, in minutes after midnight; past midnight where `until` is smaller. Null: at any hour. */
  autoAcceptHours: z.object({ from: z.number(), until: z.number() }).nullable(),
  /** With fewer orders under way than this; null: however many there are. */
  autoAcceptBelow: z.number().nullable(),
  defaultPrepMinutes: z.number(),
  /** Minutes after midnight at which its business day ends. */
  dayEndsAt: z.number(),
  /** Counts up with every change; who changes an older one is told. */
  revision: z.number(),
  /** Since when it is removed (epoch ms): it keeps its orders, and is neither shown nor chosen. Null while it is in use. */
  setAsideAt: z.number().nullable(),
})
export type Location = z.infer<typeof location>

/** Prep time is given in steps of five minutes, as on DoorDash's own tablet. */
export const prepStep = 5
export const prepMinutes = z.int().min(prepStep).max(180)

/** When a business day may end, in minutes after midnight. */
export const dayEndsAt = z.int().min(0).max(latestDayEnd)

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1)
export const autoAcceptHours = z
  .object({ from: minuteOfDay, until: minuteOfDay })
  .refine(({ from, until }) => from !== until)
export const mostUnderWay = 200
export const autoAcceptBelow = z.int().min(1).max(mostUnderWay)

/** What a person types of a location. */
export const locationNames = z.object({
  brand: z.string().trim().min(1).max(120),
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().max(300),
})
/** A time zone this machine knows. */
export const timeZone = z.string().max(64).refine(isTimeZone)

export function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Z]/.test(zone) && Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

/** Countries a location may be in, with their money (M12). */
export const currencies = { US: 'USD', CA: 'CAD', AU: 'AUD' } as const
export const countries = ['US', 'CA', 'AU'] as const satisfies readonly (keyof typeof currencies)[]
