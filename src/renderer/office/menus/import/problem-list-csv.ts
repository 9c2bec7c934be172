import { csvLine, csvMark } from '#shared/text/csv.ts'

/** A CSV text for Excel in either language; cells that a spreadsheet would take for a formula stay words. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return csvMark + rows.map((cells) => csvLine(cells, { separator: ';', decimal: ',' })).join('')
}
