import type { Order } from '#shared/order/order.ts'
import type { AllergyWords } from '#shared/order/said-allergy.ts'
import { allergenNames, allergyLine } from '#renderer/views/order/allergies.ts'
import { rowsOf } from './text-width.ts'

/** What a compact card says of an allergy, in letters of `size` px on so many rows; `isMore` where the customer wrote more than it. */
export type AllergySaid = { text: string; size: BannerSize; rows: number; isMore: boolean }

const bannerSizes = [18, 16] as const
export type BannerSize = (typeof bannerSizes)[number]

/** What stands beside the words: padding, edge, sign and gap (px). */
const beside = 54
/** What more rows than these say is a letter: the allergens alone stand there then, and the sign of a note. */
const mostRows = { 18: 2, 16: 6 } as const

/** Height of a row of the banner (px). */
export function bannerRow(size: BannerSize): number {
  return size === 18 ? 23 : 20
}

/**
 * What the banner of a compact card says in `room` px: all that was written, in smaller letters and on more rows where it has
 * to be, and never cut. Of a text longer than that every allergen it names; where it names none, all of it. Null where no
 * allergy is spoken of.
 */
export function allergySaid(
  order: Pick<Order, 'customerNote' | 'lines'>,
  words: AllergyWords | null,
  room: number,
): AllergySaid | null {
  const line = allergyLine(order, words)
  if (line === null) return null
  const names = allergenNames(order, words) ?? []
  const whole = fitted(line, room)
  if (whole !== null || names.length === 0) return { ...(whole ?? inSmall(line, room)), isMore: false }
  const named = names.join(', ')
  return { ...(fitted(named, room) ?? inSmall(named, room)), isMore: true }
}

function fitted(text: string, room: number): Omit<AllergySaid, 'isMore'> | null {
  for (const size of bannerSizes) {
    const rows = rowsOf(text, room - beside, size, 700)
    if (rows <= mostRows[size]) return { text, size, rows }
  }
  return null
}

function inSmall(text: string, room: number): Omit<AllergySaid, 'isMore'> {
  return { text, size: 16, rows: rowsOf(text, room - beside, 16, 700) }
}
