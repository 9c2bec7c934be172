import { type Language, localeOf } from '#shared/location/language.ts'
import { days } from '#shared/menu/hours.ts'
import type { SeriesUnit } from '#shared/reports/period.ts'
import type { ChosenPeriod } from '#shared/reports/periods.ts'
import { type DateParts, writtenDate, writtenDates } from '#shared/time/zoned.ts'
import { dayName } from '#renderer/kit/words/day-names.ts'

const instant = (date: string) => Date.parse(`${date}T00:00:00Z`)

function written(date: string, language: Language, parts: DateParts): string {
  return writtenDate(instant(date), 'UTC', language, parts)
}

/** A period as a heading: `Friday 20 November`, `16 – 22 November`, `November 2026`, `2026`; its year if not this one. */
export function periodName({ unit, from, to }: ChosenPeriod, today: string, language: Language): string {
  const isThisYear = from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4)
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  if (unit === 'month') return written(from, language, { month: 'long', year: 'numeric' })
  if (unit === 'year') return from.slice(0, 4)
  if (from === to) {
    return written(from, language, { weekday: 'long', day: 'numeric', month: 'long', ...year })
  }
  const parts = { day: 'numeric', month: 'long', ...year } as const
  return writtenDates({ from: instant(from), to: instant(to) }, 'UTC', language, parts)
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
      return written(firstDay, language, { day: 'numeric', month: 'short' })
    case 'month':
      return written(`${key}-01`, language, { month: 'short' })
  }
}

/** The same step in a table, where there is room: `Friday 20 November`, `18:00`, `Week of 16 November`. */
export function stepTitle(unit: SeriesUnit, key: string, firstDay: string, language: Language): string {
  if (unit === 'hour') return hourTitle(Number(key), language)
  if (unit === 'month') return written(`${key}-01`, language, { month: 'long', year: 'numeric' })
  return tableDay(firstDay, language)
}

/** A day in a table: `Fri 20 Nov 2026`. */
export function tableDay(date: string, language: Language): string {
  return written(date, language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
}

/** A day in short: `Fri 20`. */
export function shortDay(date: string, language: Language): string {
  const name = written(date, language, { weekday: 'short' }).replace('.', '')
  return `${name} ${written(date, language, { day: 'numeric' })}`
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
  const name = dayName(days[weekday - 1] ?? 'MON', language, width)
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
