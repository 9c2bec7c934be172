import { guessColumns, headerRowOf } from '#shared/menu/import/guess-columns.ts'
import { textOf } from '#shared/menu/import/table.ts'
import { withoutUnfit } from '#shared/menu/import/unfit-columns.ts'
import type { SheetSummary } from './messages.ts'
import type { Sheet } from './workbook.ts'

const previewRows = 40
const previewColumns = 40
const longestPreview = 60

/** What a person needs to see of a sheet to say what its columns hold. */
export function summaryOf({ table, isHidden }: Sheet): SheetSummary {
  const preview = table.rows.slice(0, previewRows).map((cells) =>
    cells.slice(0, previewColumns).map((cell) => {
      const text = textOf(cell)
      return text.length > longestPreview ? `${text.slice(0, longestPreview - 1)}…` : text
    }),
  )
  const hiddenColumns = [...(table.hidden?.columns ?? [])]
    .filter((column) => table.rows.some((cells) => textOf(cells[column]) !== ''))
    .toSorted((a, b) => a - b)
  const hiddenRows = [...(table.hidden?.rows ?? [])].filter((row) =>
    table.rows[row]?.some((cell) => textOf(cell) !== ''),
  )
  const headerRow = headerRowOf(table)
  const guess = guessColumns(preview[headerRow] ?? [], hiddenColumns)
  return {
    name: table.name,
    isHidden,
    rowCount: table.rows.length,
    headerRow,
    ...withoutUnfit(table, guess, headerRow),
    preview,
    hiddenRows: hiddenRows.length,
    hiddenPreviewRows: hiddenRows.filter((row) => row < previewRows),
    hiddenColumns,
  }
}
