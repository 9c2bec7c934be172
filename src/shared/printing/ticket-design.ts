import { z } from 'zod'
import { languages } from '../location/language.ts'
import type { TicketKind } from '../order/ticket-kinds.ts'

/** The most of a logo that is printed: as wide as 58 mm paper prints, and no higher than a few lines, which cost paper on every ticket. */
const mostOfLogo = { width: 384, rows: 200 } as const

/** What a picture of so many pixels is scaled by to be a logo: 1 where it is small enough. */
export function logoScale({ width, height }: { width: number; height: number }): number {
  return Math.min(1, mostOfLogo.width / width, mostOfLogo.rows / height)
}

/** How large something stands on a ticket. */
export const ticketSizes = ['normal', 'tall', 'large', 'huge'] as const
export type TicketSize = (typeof ticketSizes)[number]
const upToLarge = ['normal', 'tall', 'large'] as const

/**
 * What a ticket looks like. Nothing in it can leave out a dish, a note, an allergy, or what a customer said about
 * utensils: a design chooses sizes, not what is said.
 */
export const ticketDesign = z.object({
  /** The number the courier reads out. */
  code: z.enum(ticketSizes),
  /** The customer's name. */
  name: z.enum(upToLarge),
  /** How many of which dish. */
  items: z.enum(upToLarge),
  /** The note to the whole order. */
  note: z.enum(upToLarge),
  /** The line about utensils. */
  utensils: z.enum(['tall', 'large']),
  /** The notes that speak of an allergy in white on black, not only the band above them. */
  allergyInverse: z.boolean(),
  /** Whose words stand beside those of the location. */
  secondLanguage: z.enum(languages).nullable(),
  logo: z.boolean(),
  /** The number again, to be found by scanning it. */
  qr: z.boolean(),
})
export type TicketDesign = z.infer<typeof ticketDesign>

const plain = {
  utensils: 'tall',
  allergyInverse: false,
  secondLanguage: null,
  logo: false,
  qr: false,
} as const

/** What tickets look like where nobody chose. */
export const usualDesigns: Record<TicketKind, TicketDesign> = {
  kitchen: { ...plain, code: 'huge', name: 'large', items: 'tall', note: 'tall' },
  customer: { ...plain, code: 'large', name: 'normal', items: 'normal', note: 'normal' },
}

export const ticketDesigns = z.object({ kitchen: ticketDesign, customer: ticketDesign })
export type TicketDesigns = z.infer<typeof ticketDesigns>
