import type { Language } from '../location/location.ts'

/**
 * CSV as Excel opens it with a double click: it takes the separator of the machine's language, and knows UTF-8 by its mark
 * alone. Lines end in CRLF.
 */

/** What Excel of a language expects. */
export type CsvFormat = { separator: ',' | ';'; decimal: '.' | ',' }
export const csvFormats: Record<Language, CsvFormat> = {
  en: { separator: ',', decimal: '.' },
  fr: { separator: ';', decimal: ',' },
  es: { separator: ',', decimal: '.' },
}

/** What a file begins with. */
export const csvMark = '\uFEFF'

/** Text, or an amount of minor units, or a plain number; null is an empty cell. */
export type CsvCell = string | number | { cents: number; digits: number } | null

/** What a spreadsheet would run as a formula, in any of the forms it reads one: such text stays words. */
const formulaStart = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** Characters nobody sees, and line ends only some programs know: a file with them is taken for no text. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const unseen = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\u0085\u2028\u2029]/g

/** One row with its line end. */
export function csvLine(cells: readonly CsvCell[], format: CsvFormat): string {
  return `${cells.map((cell) => csvCell(cell, format)).join(format.separator)}\r\n`
}

function csvCell(cell: CsvCell, { separator, decimal }: CsvFormat): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell === 'object') return decimalText(cell.cents, cell.digits).replace('.', decimal)
  const shown = cell.replaceAll(unseen, ' ')
  const text = formulaStart.test(shown) ? `'${shown}` : shown
  return /["\r\n\t]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** `-1234.50` of -123450 with two digits; exact, whatever the amount. */
export function decimalText(minorUnits: number, digits: number): string {
  const sign = minorUnits < 0 ? '-' : ''
  const plain = String(Math.abs(minorUnits)).padStart(digits + 1, '0')
  return digits === 0 ? `${sign}${plain}` : `${sign}${plain.slice(0, -digits)}.${plain.slice(-digits)}`
}
