import { type Language, localeOf } from '#shared/location/language.ts'
import { days } from '#shared/menu/hours.ts'
import type { SeriesUnit } from '#shared/reports/period.ts'
import type { ChosenPeriod } from '#shared/reports/periods.ts'
import { dayName } from '#renderer/kit/words/day-names.ts'

/** Dates in English with the day before the month, as in tables and beside bars. */
const dateLocale = (language: Language) => (language === 'en' ? 'en-GB' : localeOf(language))
const instant = (date: string) => Date.parse(`${date}T00:00:00Z`)

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' })
}

/** A period as a heading: `Friday 20 November`, `16 – 22 November`, `November 2026`, `2026`; its year if not this one. */
export function periodName({ unit, from, to }: ChosenPeriod, today: string, language: Language): string {
  const isThisYear = from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4)
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  if (unit === 'month') return dateFormat(language, { month: 'long', year: 'numeric' }).format(instant(from))
  if (unit === 'year') return from.slice(0, 4)
  if (from === to) {
    const words = { weekday: 'long', day: 'numeric', month: 'long', ...year } as const
    return dateFormat(language, words).format(instant(from)).replace(',', '')
  }
  return dateFormat(language, { day: 'numeric', month: 'long', ...year }).formatRange(
    instant(from),
    instant(to),
  )
}

/** A step of the chart under its bar: `18`, `Fri 20`, `16 Nov`, `Nov`; days without their name where there are many. */
export function stepName(
  unit: SeriesUnit,
  key: string,
  firstDay: string,
  count: number,
  language: Language,
): string {
  switch (unit) {
    case 'hour':
      return hourName(Number(key), language)
    case 'day':
      return count > 8 ? String(Number(key.slice(8))) : shortDay(key, language)
    case 'week':
      return dateFormat(language, { day: 'numeric', month: 'short' }).format(instant(firstDay))
    case 'month':
      return dateFormat(language, { month: 'short' }).format(instant(`${key}-01`))
  }
}

/** The same step in a table, where there is room: `Friday 20 November`, `18:00`, `Week of 16 November`. */
export function stepTitle(unit: SeriesUnit, key: string, firstDay: string, language: Language): string {
  if (unit === 'hour') return hourTitle(Number(key), language)
  if (unit === 'month')
    return dateFormat(language, { month: 'long', year: 'numeric' }).format(instant(`${key}-01`))
  const words = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return dateFormat(language, words).format(instant(firstDay)).replace(',', '')
}

/** A day in short: `Fri 20`. */
export function shortDay(date: string, language: Language): string {
  const { weekday, day } = { weekday: 'short', day: 'numeric' } as const
  const name = dateFormat(language, { weekday }).format(instant(date)).replace('.', '')
  return `${name} ${dateFormat(language, { day }).format(instant(date))}`
}

/** An hour over a column: `18`, `18 h`. */
export function hourName(hour: number, language: Language): string {
  return language === 'fr' ? `${hour} h` : String(hour).padStart(2, '0')
}

/** An hour in a sentence: `18:00`, `18 h`. */
export function hourTitle(hour: number, language: Language): string {
  return language === 'fr' ? `${hour} h` : `${String(hour).padStart(2, '0')}:00`
}

/** Monday 1 to Sunday 7. */
export function weekdayName(weekday: number, language: Language, width: 'short' | 'long'): string {
  const name = dayName(days[weekday - 1] ?? 'MON', dateLocale(language), width)
  return width === 'short' ? name.replace('.', '') : name
}

/** A ratio with its sign: `+8%`, `−3%`. */
export function signedPercent(ratio: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  })
    .format(ratio)
    .replace('-', '−')
}

/** A difference with its sign: `+6`, `−3`. */
export function signed(difference: number, written: string): string {
  return difference > 0 ? `+${written}` : difference < 0 ? `−${written}` : written
}

/** An amount without its smaller part, as it stands beside a mark: `$1,478`. */
export function roundAmount(cents: number, currency: string, language: Language): string {
  const locale = localeOf(language)
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2
  return new Intl.NumberFormat(locale, {
    ...style,
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  }).format(cents / 10 ** digits)
}
