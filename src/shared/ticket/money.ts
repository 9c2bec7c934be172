import type { Location } from '../location/location.ts'
import { withoutEnd } from '../text/trim-end.ts'

/** Amounts of one currency as a ticket prints them. */
export type TicketMoney = {
  /** Without symbol, such as `21,90`; padded on the right so that decimals line up with `full`. */
  bare: (minorUnits: number) => string
  /** With symbol, such as `33,64 $`. */
  full: (minorUnits: number) => string
}

const known = new Map<string, TicketMoney>()

/** Formats integer minor units in the location's language and country; spaces are plain (printing.md section 2). */
export function ticketMoney(location: Pick<Location, 'language' | 'country'>, currency: string): TicketMoney {
  const key = `${location.language}|${location.country}|${currency}`
  let money = known.get(key)
  if (!money) {
    money = create(`${location.language}-${location.country}`, location.language, currency)
    known.set(key, money)
  }
  return money
}

function create(locale: string, language: string, currency: string): TicketMoney {
  const format = currencyFormat(locale, language, currency)
  const { locale: used, maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  const plain = new Intl.NumberFormat(used, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const scale = 10 ** digits
  const full = (minor: number) => plainSpaces(format.format(minor / scale))
  const zero = full(0)
  const tail = ' '.repeat(zero.length - withoutEnd(zero, /\D/).length)
  return { full, bare: (minor) => plainSpaces(plain.format(minor / scale)) + tail }
}

/** Country and currency come from outside: an unknown one must not cost a ticket. */
function currencyFormat(locale: string, language: string, currency: string): Intl.NumberFormat {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  for (const attempt of [locale, language]) {
    try {
      return new Intl.NumberFormat(attempt, options)
    } catch {
      continue
    }
  }
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

function plainSpaces(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ').replaceAll('\u2212', '-')
}
