import { z } from 'zod'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** A restaurant location. `id` is the `merchant_supplied_id` DoorDash knows it by. */
export type Location = {
  id: string
  brand: string
  name: string
  address: string
  /** IANA zone; every time of this location is shown in it. */
  timeZone: string
  /** ISO 4217. */
  currency: string
  /** ISO 3166-1 alpha-2; self-serve connection works in US, CA and AU only (M12). */
  country: string
  /** Language of its tickets. */
  language: Language
  /** Accept by itself on arrival instead of waiting for a person. */
  autoAccept: boolean
  defaultPrepMinutes: number
}

/** Prep time is given in steps of five minutes, as on DoorDash's own tablet. */
export const prepStep = 5
export const prepMinutes = z.int().min(prepStep).max(180)
