import { localeOf } from '../location/language.ts'
import type { CellKind, ReportCell, ReportDocument } from './report-document.ts'

/** Cells as the language writes them, as the screen does. */
export function cellWriter({ language, currency }: Pick<ReportDocument, 'language' | 'currency'>) {
  const locale = localeOf(language)
  const plain = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const digits = currencyDigits(currency)
  const money = new Intl.NumberFormat(
    locale,
    currency === ''
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
      : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
  )
  return (cell: ReportCell, kind: CellKind): string => {
    if (cell === null) return '–'
    if (typeof cell === 'string') return cell
    switch (kind) {
      case 'money':
        return money.format(cell / 10 ** digits)
      case 'share':
        return percent.format(cell)
      case 'duration':
        return clockSpan(cell)
      case 'count':
      case 'text':
        return plain.format(cell)
    }
  }
}

const knownDigits = new Map<string, number>()

/** How many decimals a currency has; two for one nobody knows. */
export function currencyDigits(currency: string): number {
  let digits = knownDigits.get(currency)
  if (digits === undefined) {
    digits = findDigits(currency)
    knownDigits.set(currency, digits)
  }
  return digits
}

function findDigits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    )
  } catch {
    return 2
  }
}

/** A span (ms) as a clock counts it: `0:41`, `14:20`, `1:02:09`. */
export function clockSpan(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
