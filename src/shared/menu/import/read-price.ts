import type { Cell } from './table.ts'
import { withoutEnd } from '../../text/trim-end.ts'

export type PriceProblem =
  | 'price-unreadable'
  /** `1,295`: one thousand or one and a bit. */
  | 'price-ambiguous'
  /** More decimals than the currency has. */
  | 'price-too-precise'
  | 'price-too-high'
  | 'price-negative'
  | 'price-other-currency'
  /** Excel turned `12.5` into the twelfth of May. */
  | 'price-is-date'
  | 'formula-error'
  | 'formula-uncalculated'

export type PriceRead =
  /** Minor units; null for an empty cell. */
  { ok: true; cents: number | null } | { ok: false; problem: PriceProblem }

/** Nobody's dish has more digits before the decimals; beyond 15 a number would lose some. */
const mostDigits = 9
/** Excel keeps so many digits of a number; what follows is dust such as the 1 of 1.1000000000000001. */
const digitsOfExcel = 15

/** No price is longer; a paragraph is not searched for one. */
const longestPrice = 40

const freeWords = /^(gratuit|gratuite|free|offert|offerte|inclus|incluse|included|no charge|sans supplement)$/

/**
 * A price as people write it, in minor units of `currency`, to the cent: `12,50 $`, `$1,295.00`, `1 295,00`, `gratuit`.
 * What could mean two amounts is refused, never guessed.
 */
export function readPrice(cell: Cell, currency: string): PriceRead {
  if (cell === null) return { ok: true, cents: null }
  if (typeof cell === 'number') return fromNumber(cell, currency)
  if (typeof cell === 'string') return fromText(cell, currency)
  if (typeof cell === 'boolean') return refused('price-unreadable')
  switch (cell.odd) {
    case 'date':
      return refused('price-is-date')
    case 'error':
      return refused('formula-error')
    case 'uncalculated':
      return refused('formula-uncalculated')
  }
}

function refused(problem: PriceProblem): PriceRead {
  return { ok: false, problem }
}

function fromNumber(value: number, currency: string): PriceRead {
  if (!Number.isFinite(value)) return refused('price-unreadable')
  if (value < 0) return refused('price-negative')
  if (value >= 10 ** mostDigits) return refused('price-too-high')
  const text = String(Number(value.toPrecision(digitsOfExcel)))
  if (text.includes('e')) return refused('price-too-precise')
  const [whole = '', decimals = ''] = text.split('.')
  return toCents(whole, decimals, digitsOf(currency))
}

function fromText(typed: string, currency: string): PriceRead {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014]/gu, '-')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  if (text === '') return { ok: true, cents: null }
  if (text.length > longestPrice) return refused('price-unreadable')
  if (freeWords.test(text.toLowerCase().replace('é', 'e'))) return { ok: true, cents: 0 }
  const inner = /^\((.*)\)$/.exec(text)?.[1]?.trim()
  const match = /^(\D*?)([.,]?\d(?:[\d .,'’]*\d)?)(\D*)$/u.exec(inner ?? text)
  if (!match) return refused('price-unreadable')
  const [, before = '', number = '', after = ''] = match
  for (const around of [before, after]) {
    const mark = around.replace(/[+\s-]/gu, '')
    if (mark === '' || marksOf(currency).has(mark.toUpperCase())) continue
    return refused(isCurrency(mark) ? 'price-other-currency' : 'price-unreadable')
  }
  const signs = (before + after).replace(/[^+-]/gu, '')
  if (signs.length > 1 || (signs === '+' && after.includes('+'))) return refused('price-unreadable')
  const read = fromDigits(number, digitsOf(currency))
  const isNegative = signs === '-' || inner !== undefined
  return isNegative && read.ok && read.cents !== 0 ? refused('price-negative') : read
}

/** Digits with separators: which of them are decimals follows from their own form alone. */
function fromDigits(number: string, digits: number): PriceRead {
  const marks = number.replace(/[^.,]/gu, '')
  const last = marks.at(-1) ?? ''
  const isDecimal = last !== '' && marks.split(last).length === 2
  const at = isDecimal ? number.lastIndexOf(last) : number.length
  const whole = number.slice(0, at)
  const decimals = number.slice(at + 1)
  if (!/^\d*$/.test(decimals)) return refused('price-unreadable')
  if (isDecimal && marks.length === 1 && /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3) {
    if (digits === 0) return toCents(whole + decimals, '', digits)
    if (digits < 3) return refused('price-ambiguous')
  }
  const groups = /^(\d{1,3})(?:([ .,'’])\d{3})(?:\2\d{3})*$/u
  if (!/^\d*$/.test(whole) && !groups.test(whole)) return refused('price-unreadable')
  return toCents(whole.replace(/\D/gu, ''), decimals, digits)
}

function toCents(whole: string, decimals: string, digits: number): PriceRead {
  const kept = withoutEnd(decimals, /0/)
  if (kept.length > digits) return refused('price-too-precise')
  const units = whole.replace(/^0+/, '')
  if (units.length > mostDigits) return refused('price-too-high')
  return { ok: true, cents: Number(`${units}${kept.padEnd(digits, '0')}`) }
}

const digitsKnown = new Map<string, number>()
/** Decimals of a currency: 2 for CAD, 0 for JPY. */
function digitsOf(currency: string): number {
  let digits = digitsKnown.get(currency)
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    digitsKnown.set(currency, digits)
  }
  return digits
}

const marksKnown = new Map<string, ReadonlySet<string>>()
/** What Intl does not know and people write. */
const alsoWritten: Record<string, readonly string[]> = { CAD: ['C$', '$CAN', 'CAN$'] }

/** How a currency is written beside an amount: `$`, `CA$`, `$ CA`, `CAD`. */
function marksOf(currency: string): ReadonlySet<string> {
  let marks = marksKnown.get(currency)
  if (!marks) {
    marks = new Set([
      ...(alsoWritten[currency] ?? []),
      ...['en', 'fr', 'en-CA', 'fr-CA', 'de'].flatMap((locale) =>
        (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) =>
          new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
            .formatToParts(1)
            .filter(({ type }) => type === 'currency')
            .map(({ value }) => value.normalize('NFKC').replace(/\s/gu, '').toUpperCase()),
        ),
      ),
    ])
    marksKnown.set(currency, marks)
  }
  return marks
}

function isCurrency(mark: string): boolean {
  return (
    /^[A-Z]{0,3}\p{Sc}[A-Z]{0,3}$/u.test(mark.toUpperCase()) ||
    Intl.supportedValuesOf('currency').includes(mark.toUpperCase())
  )
}
