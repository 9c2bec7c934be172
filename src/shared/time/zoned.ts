/**
 * Times are stored as UTC and shown in the location's IANA zone; these are the only conversions.
 * Instants are milliseconds since the epoch, zones are IANA names such as `America/Toronto`.
 */

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    formatters.set(key, found)
  }
  return found
}

/** Years of four digits: what a store or a channel may hold beyond them must not stop a whole screen. */
const earliest = Date.UTC(1001, 0, 1)
const latest = Date.UTC(9998, 11, 31)

/** The instant, or the nearest one that has a date; no number at all is the earliest. */
function within(at: number): number {
  return at >= earliest ? Math.min(at, latest) : earliest
}

/** Wall-clock time such as `18:05`, always on 24 hours: a kitchen must not guess am from pm. */
export function clockTime(at: number, zone: string, locale = 'en'): string {
  return formatter(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(within(at))
}

/** The same, with the zone's short name where the clock of that place shows it twice that day: `01:30 EST`. */
export function clockTimeOnce(at: number, zone: string, locale = 'en'): string {
  const time = clockTime(at, zone)
  return isRepeated(at, zone) ? `${time} ${zoneName(at, zone, locale)}` : time
}

/** What people call the zone at that instant, such as `EST`; `HNE` in `fr-CA`. */
export function zoneName(at: number, zone: string, locale = 'en'): string {
  const parts = formatter(locale, zone, { timeZoneName: 'short' }).formatToParts(within(at))
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone).replaceAll('\u2212', '-')
}

/** Whether the clock of that place shows the time of this instant twice, because it was or will be set back. */
export function isRepeated(at: number, zone: string): boolean {
  const [before, after] = [offsetAt(at - dayMs, zone), offsetAt(at + dayMs, zone)]
  if (before <= after) return false
  const shown = at + offsetAt(at, zone)
  return offsetAt(shown - before, zone) === before && offsetAt(shown - after, zone) === after
}

/** By whose custom a language writes dates: the day stands before the month in all of them. */
const dateLocales: Record<string, string> = { en: 'en-GB', fr: 'fr-CA', es: 'es' }

/** Which parts of a date are written, and at what length. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>

/**
 * A date with the parts that are asked for, as every screen, ticket and file writes it: without the comma that some
 * languages set behind the weekday.
 */
export function writtenDate(at: number, zone: string, language: string, parts: DateParts): string {
  return formatter(dateLocales[language] ?? language, zone, parts)
    .format(within(at))
    .replace(',', '')
}

/** Two dates with what they share said once: `16 – 22 November 2026`. */
export function writtenDates(
  { from, to }: { from: number; to: number },
  zone: string,
  language: string,
  parts: DateParts,
): string {
  return formatter(dateLocales[language] ?? language, zone, parts).formatRange(within(from), within(to))
}

/** The day in short, such as `Tue 24 Nov`. */
export function shortDate(at: number, zone: string, language = 'en'): string {
  return writtenDate(at, zone, language, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** The date in words, such as `Tuesday 24 November`. */
export function dateInWords(at: number, zone: string, language = 'en'): string {
  return writtenDate(at, zone, language, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** The date with its year, such as `24 November 2026`, for what is read later. */
export function fullDate(at: number, zone: string, language = 'en'): string {
  return writtenDate(at, zone, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The date in words with its year, such as `Tuesday 24 November 2026`. */
export function fullDateInWords(at: number, zone: string, language = 'en'): string {
  return writtenDate(at, zone, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** The last answer per zone: every order asks for its day, and a day does not change within a minute. */
const lastDates = new Map<string, { minute: number; date: string }>()

/** The calendar day at that place as `YYYY-MM-DD`; changes at local midnight, DST included. */
export function localDate(at: number, zone: string): string {
  const minute = Math.floor(within(at) / 60_000)
  const last = lastDates.get(zone)
  if (last?.minute === minute) return last.date
  const parts = formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    within(at),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  lastDates.set(zone, { minute, date })
  return date
}

/** `2026-11-20 18:05:33` as the clock of that place shows it: what spreadsheets of every language read as a time. */
export function localDateTime(at: number, zone: string): string {
  const shown = within(at) + quarterOffset(at, zone)
  return new Date(shown).toISOString().slice(0, 19).replace('T', ' ')
}

/** How far the clock of that place is ahead of UTC, as `UTC-05:00`: tells the hours apart that come twice. */
export function utcOffset(at: number, zone: string): string {
  const minutes = Math.round(quarterOffset(at, zone) / minuteMs)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `UTC${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

/** The last answers per zone, by quarter of an hour: clocks are set at whole quarters, and a file has a million times. */
const lastOffsets = new Map<string, number>()

function quarterOffset(at: number, zone: string): number {
  const key = `${zone}|${Math.floor(within(at) / (15 * minuteMs))}`
  let offset = lastOffsets.get(key)
  if (offset === undefined) {
    offset = offsetAt(at, zone)
    if (lastOffsets.size > 1_000) lastOffsets.clear()
    lastOffsets.set(key, offset)
  }
  return offset
}

/** The day so many days after `YYYY-MM-DD`; before it with a negative number. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The same time of the clock at that place so many days later; earlier with a negative number. */
export function dayLater(at: number, days: number, zone: string): number {
  const [hour = 0, minute = 0] = clockTime(at, zone).split(':').map(Number)
  return instantOf(addDays(localDate(at, zone), days), hour * 60 + minute, zone)
}

/**
 * The first moment at which the clock of that place shows `minutes` since midnight of `date`, or later. Minutes may
 * exceed a day (1500 is 01:00 of the next). When clocks are set back a time comes twice and the first is meant; when they
 * are set forward a time may never come, and the moment of the change is meant.
 */
export function instantOf(date: string, minutes: number, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutes * minuteMs
  // An offset holds for long: those of a day before and after are the only ones in question.
  const [before, after] = [wanted - dayMs, wanted + dayMs].map((at) => wanted - offsetAt(at, zone))
  const [earlier = wanted, later = wanted] = [before, after].toSorted((a = 0, b = 0) => a - b)
  for (const at of [earlier, later]) if (at + offsetAt(at, zone) === wanted) return at
  // In the hour that is left out: the clock jumps over it between the two.
  let [low, high] = [Math.floor(earlier / minuteMs), Math.ceil(later / minuteMs)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (middle * minuteMs + offsetAt(middle * minuteMs, zone) >= wanted) high = middle
    else low = middle + 1
  }
  return high * minuteMs
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** How far the clock of that place is ahead of UTC, in ms, to the minute. */
function offsetAt(at: number, zone: string): number {
  const minute = Math.floor(within(at) / minuteMs) * minuteMs
  return Date.parse(`${localDate(minute, zone)}T${clockTime(minute, zone)}:00Z`) - minute
}
