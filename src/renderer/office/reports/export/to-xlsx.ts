import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'
import { currencyDigits } from '#shared/reports/cell-text.ts'
import type { CellKind, ReportCell, ReportDocument, ReportTable } from '#shared/reports/report-document.ts'
import { minutesOf, unitOf } from './to-csv.ts'

type Cell = SheetData[number][number]

/** A report as an Excel workbook: a sheet of figures, and one for each table. Numbers are numbers; text is never a formula. */
export async function toXlsx(document: ReportDocument): Promise<Blob> {
  const { place, period, made, figures, tables, comments } = document
  const taken = new Set<string>()
  const sheet = (title: string, data: SheetData, widths: readonly number[]) => ({
    sheet: sheetName(title, taken),
    data,
    columns: widths.map((width) => ({ width })),
  })
  const sheets = [
    sheet(
      document.title,
      [
        [bold(place)],
        [words(period)],
        [words(made)],
        [],
        ...figures.map(({ label, value, kind }) => [
          words(label + unitOf(kind, document)),
          cellOf(value, kind, document),
        ]),
      ],
      [42, 18],
    ),
    ...tables.map((table) => sheet(table.title, tableData(table, document), table.columns.map(widthOf))),
    ...(comments === null
      ? []
      : [
          sheet(
            comments.title,
            comments.items.map(({ about, stars, words: said }) => [
              words(about),
              numeric(stars),
              words(said),
            ]),
            [34, 6, 90],
          ),
        ]),
  ]
  return writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
}

function tableData({ columns, rows, note }: ReportTable, document: ReportDocument): SheetData {
  return [
    columns.map(({ title, kind }) => bold(title + unitOf(kind, document))),
    ...rows.map((row) => row.map((value, at) => cellOf(value, columns[at]?.kind ?? 'text', document))),
    ...(note === null ? [] : [[words(note)]]),
  ]
}

function cellOf(value: ReportCell, kind: CellKind, { currency }: ReportDocument): Cell {
  if (value === null) return null
  if (typeof value === 'string') return words(value)
  switch (kind) {
    case 'money':
      return amount(value, currencyDigits(currency))
    case 'duration':
      return { value: minutesOf(value), type: Number, format: '0.00' }
    case 'share':
      return { value, type: Number, format: '0.0%' }
    case 'count':
    case 'text':
      return numeric(value)
  }
}

/** Excel keeps fifteen digits: more than any restaurant's cents. */
function amount(cents: number, digits: number): Cell {
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`
  return { value: Number((cents / 10 ** digits).toFixed(digits)), type: Number, format: `#,##0${decimals}` }
}

const numeric = (value: number | null): Cell => (value === null ? null : { value, type: Number })
const words = (value: string): Cell => ({ value, type: String })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })

function widthOf({ kind, title }: ReportTable['columns'][number]): number {
  return kind === 'text' ? 36 : Math.max(12, title.length + 8)
}

/** A name Excel takes: 31 characters, none of its own signs, no two alike. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(/[\\/?*[\]:]/g, ' ').replaceAll("'", '’')
  const name = (end: string) => plain.slice(0, 31 - end.length).trim() + end
  let made = name('')
  for (let copy = 2; taken.has(made.toLowerCase()); copy += 1) made = name(` ${copy}`)
  taken.add(made.toLowerCase())
  return made
}
