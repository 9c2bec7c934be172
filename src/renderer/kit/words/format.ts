import { useLingui } from '@lingui/react'
import { type Language, languageOf, localeOf } from '#shared/location/language.ts'
import { clockTimeOnce, dateInWords, fullDate, fullDateInWords, shortDate } from '#shared/time/zoned.ts'

/** Numbers, money and times as the chosen language writes them. Instants are epoch ms. */
export type Format = {
  language: Language
  /** `18:05` at that place; in the hour that comes twice with the zone, as on paper. */
  time: (at: number, zone: string) => string
  /** `Tuesday 24 November` at that place. */
  date: (at: number, zone: string) => string
  /** `Tue 24 Nov` at that place. */
  shortDate: (at: number, zone: string) => string
  /** `24 November 2026` at that place: with its year, for what is read later. */
  fullDate: (at: number, zone: string) => string
  /** `Tuesday 24 November 2026` at that place. */
  fullDateInWords: (at: number, zone: string) => string
  /** Minor units and currency, such as `$33.64`. */
  money: (cents: number, currency: string) => string
  number: (value: number) => string
}

/** The formats of the language on screen. */
export function useFormat(): Format {
  const { i18n } = useLingui()
  return formatIn(languageOf(i18n.locale))
}

const formats = new Map<Language, Format>()

/** The formats of a language: the same object for all who ask, for making one costs more than a hundred answers of it. */
export function formatIn(language: Language): Format {
  const made = formats.get(language) ?? makeFormat(language)
  formats.set(language, made)
  return made
}

function makeFormat(language: Language): Format {
  const locale = localeOf(language)
  const monies = new Map<string, (cents: number) => string>()
  const numbers = new Intl.NumberFormat(locale)
  return {
    language,
    time: (at, zone) => clockTimeOnce(at, zone, locale),
    date: (at, zone) => dateInWords(at, zone, language),
    shortDate: (at, zone) => shortDate(at, zone, language),
    fullDate: (at, zone) => fullDate(at, zone, language),
    fullDateInWords: (at, zone) => fullDateInWords(at, zone, language),
    money: (cents, currency) => {
      const write = monies.get(currency) ?? moneyIn(locale, currency)
      monies.set(currency, write)
      return write(cents)
    },
    number: (value) => numbers.format(value),
  }
}

function moneyIn(locale: string, currency: string): (cents: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  const minorUnits = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)
  return (cents) => format.format(cents / minorUnits)
}
