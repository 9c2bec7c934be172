import { z } from 'zod'
import { hasDecimalComma } from '#shared/location/language.ts'
import { channels } from '#shared/channel.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { without } from './filter-fields.ts'

/** The form of the filter: every field as it is typed, '' where nothing is asked. */
export type FilterDraft = Record<'from' | 'to' | 'locationId' | 'channel' | 'least' | 'most', string>

/** Digits of the smaller part of a currency: 2 for dollars, 0 for yen. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** A typed amount in minor units, with a point or a comma; null for none. */
export function amountIn(text: string, currency: string): number | null | 'unreadable' {
  const plain = text.replaceAll(/[\s$€£]/g, '').replace(',', '.')
  if (plain === '') return null
  if (!/^\d{1,7}(\.\d{0,2})?$/.test(plain)) return 'unreadable'
  return Math.round(Number(plain) * 10 ** digitsOf(currency))
}

export function draftOf(filter: OrderFilter, currency: string, language: string): FilterDraft {
  const amount = (cents: number | undefined) => {
    if (cents === undefined) return ''
    const digits = digitsOf(currency)
    const text = (cents / 10 ** digits).toFixed(cents % 10 ** digits === 0 ? 0 : digits)
    return hasDecimalComma(language) ? text.replace('.', ',') : text
  }
  return {
    from: filter.from ?? '',
    to: filter.to ?? '',
    locationId: filter.locationId ?? '',
    channel: filter.channel ?? '',
    least: amount(filter.minCents),
    most: amount(filter.maxCents),
  }
}

/** Why the form cannot be taken as it is. */
export function problemOf(
  { from, to, least, most }: FilterDraft,
  currency: string,
): 'days-backwards' | 'amounts-backwards' | 'unreadable' | null {
  if (from !== '' && to !== '' && from > to) return 'days-backwards'
  const [low, high] = [amountIn(least, currency), amountIn(most, currency)]
  if (low === 'unreadable' || high === 'unreadable') return 'unreadable'
  return low !== null && high !== null && low > high ? 'amounts-backwards' : null
}

/** The filter the form asks for; what the form has no field for stays as it was. */
export function filterOf(draft: FilterDraft, before: OrderFilter, currency: string): OrderFilter {
  const channel = z.enum(channels).safeParse(draft.channel).data
  const [least, most] = [amountIn(draft.least, currency), amountIn(draft.most, currency)]
  return {
    ...without(before, ['from', 'to', 'locationId', 'channel', 'minCents', 'maxCents']),
    ...(draft.from !== '' && { from: draft.from }),
    ...(draft.to !== '' && { to: draft.to }),
    ...(draft.locationId !== '' && { locationId: draft.locationId }),
    ...(channel !== undefined && { channel }),
    ...(typeof least === 'number' && { minCents: least }),
    ...(typeof most === 'number' && { maxCents: most }),
  }
}
