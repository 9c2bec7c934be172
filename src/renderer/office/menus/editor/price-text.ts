import { hasDecimalComma, type Language } from '#shared/location/language.ts'

/** Why a text is no price. */
export type PriceTextProblem = 'not-a-price' | 'too-many-decimals' | 'ambiguous' | 'negative' | 'too-high'
export type ReadPrice = { ok: true; cents: number | null } | { ok: false; problem: PriceTextProblem }

/** More than this is a slip of the finger, in minor units. */
const highest = 100_000_000

/** Places after the point of a currency: 2 for CAD, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/**
 * Minor units of a price as people type it: `12,50`, `12.5`, `$1 234.50`. Digits only, never through a float. Empty is
 * null. What could mean two things (`1,234`) is refused, not guessed.
 */
export function readPrice(text: string, currency: string): ReadPrice {
  const typed = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/^(-?)(?:\p{L}{0,3}\p{Sc})|(?:\p{L}{0,3}\p{Sc})$/u, '$1')
  if (typed === '')
    return text.trim() === '' ? { ok: true, cents: null } : { ok: false, problem: 'not-a-price' }
  const isNegative = /^[-−]/.test(typed)
  const number = typed.replace(/^[-−+]/, '')
  if (!/^[\d.,]+$/.test(number) || !/\d/.test(number)) return { ok: false, problem: 'not-a-price' }
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','))
  const before = last < 0 ? number : number.slice(0, last)
  const after = last < 0 ? '' : number.slice(last + 1)
  // What stands before the last sign may only be thousands, in groups of three, with the other sign.
  const separator = number[last]
  if (
    /[.,]/.test(before) &&
    !new RegExp(`^\\d{1,3}(?:[${separator === ',' ? '.' : ','}]\\d{3})+$`).test(before)
  )
    return { ok: false, problem: 'not-a-price' }
  const decimals = decimalsOf(currency)
  if (after.length > decimals) {
    const couldBeThousands = after.length === 3 && /^\d{1,3}$/.test(before)
    return { ok: false, problem: couldBeThousands ? 'ambiguous' : 'too-many-decimals' }
  }
  const digits = before.replace(/[.,]/g, '') + after.padEnd(decimals, '0')
  const cents = Number(digits)
  if (isNegative && cents > 0) return { ok: false, problem: 'negative' }
  return cents > highest ? { ok: false, problem: 'too-high' } : { ok: true, cents }
}

/** A price as it stands in a field, without its currency: `12.50`, in French `12,50`. */
export function priceText(cents: number | null, currency: string, language: Language): string {
  if (cents === null) return ''
  const decimals = decimalsOf(currency)
  const whole = Math.abs(cents)
    .toString()
    .padStart(decimals + 1, '0')
  const sign = cents < 0 ? '-' : ''
  if (decimals === 0 || !Number.isInteger(cents)) return String(cents)
  const point = hasDecimalComma(language) ? ',' : '.'
  return `${sign}${whole.slice(0, -decimals)}${point}${whole.slice(-decimals)}`
}
