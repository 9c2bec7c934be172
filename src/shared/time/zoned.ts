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

/** Whether the running ICU knows this zone; an unknown one would throw in every formatter. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter('en', zone, {})
    return true
  } catch {
    return false
  }
}

/** Wall-clock time such as `18:05`, always on 24 hours: a kitchen must not guess am from pm. */
export function clockTime(at: number, zone: string, locale = 'en'): string {
  return formatter(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** The date in words, such as `Tuesday 24 November`. */
export function dateInWords(at: number, zone: string, locale = 'en'): string {
  return formatter(locale === 'en' ? 'en-GB' : locale, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at)
}

/** The last answer per zone: every order asks for its day, and a day does not change within a minute. */
const lastDates = new Map<string, { minute: number; date: string }>()

/** The calendar day at that place as `YYYY-MM-DD`; changes at local midnight, DST included. */
export function localDate(at: number, zone: string): string {
  const minute = Math.floor(at / 60_000)
  const last = lastDates.get(zone)
  if (last?.minute === minute) return last.date
  const parts = formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    at,
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  lastDates.set(zone, { minute, date })
  return date
}
