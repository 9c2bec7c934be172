import { currencyDigits } from '#shared/reports/cell-text.ts'
import type { CellKind, ReportCell, ReportDocument, ReportTable } from '#shared/reports/report-document.ts'
import { type CsvCell, csvFormats, csvLine, csvMark } from '#shared/text/csv.ts'

/** A report as one CSV file: its figures, then every table under its title. Amounts are numbers, spans are minutes. */
export function toCsv(document: ReportDocument): string {
  const format = csvFormats[document.language]
  const digits = currencyDigits(document.currency)
  const line = (cells: readonly CsvCell[]) => csvLine(cells, format)
  const cell = (value: ReportCell, kind: CellKind): CsvCell =>
    typeof value === 'number' ? numberCell(value, kind, digits) : value
  const table = ({ title, columns, rows, note }: ReportTable) => [
    line([]),
    line([title]),
    line(columns.map((column) => column.title + unitOf(column.kind, document))),
    ...rows.map((row) => line(row.map((value, at) => cell(value, columns[at]?.kind ?? 'text')))),
    ...(note === null ? [] : [line([note])]),
  ]
  return [
    csvMark,
    line([document.place]),
    line([document.period]),
    line([document.made]),
    line([]),
    ...document.figures.map(({ label, value, kind }) =>
      line([label + unitOf(kind, document), cell(value, kind)]),
    ),
    ...document.tables.flatMap(table),
    ...(document.comments === null
      ? []
      : [
          line([]),
          line([document.comments.title]),
          ...document.comments.items.map(({ about, stars, words }) => line([about, stars, words])),
        ]),
  ].join('')
}

/** Behind a heading, for what a bare number does not say; alike in both languages. */
export function unitOf(kind: CellKind, { currency }: Pick<ReportDocument, 'currency'>): string {
  return { money: ` (${currency})`, duration: ' (min)', share: ' (%)', count: '', text: '' }[kind]
}

function numberCell(value: number, kind: CellKind, digits: number): CsvCell {
  switch (kind) {
    case 'money':
      return { cents: value, digits }
    case 'duration':
      return minutesOf(value)
    case 'share':
      return Math.round(value * 1_000) / 10
    case 'count':
    case 'text':
      return value
  }
}

/** Minutes to the hundredth. */
export function minutesOf(ms: number): number {
  return Math.round(ms / 600) / 100
}
