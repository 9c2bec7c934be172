import { readTable } from '#shared/menu/import/read-table.ts'
import type { Table } from '#shared/menu/import/table.ts'
import { isImportable, withoutBadRows } from '#shared/menu/import/without-bad-rows.ts'
import type { ImportOutcome, ToReader } from './messages.ts'

/** The menu in a table, all that is wrong with it, and what is left without that. */
export function outcomeOf(
  table: Table,
  { mapping, headerRow, currency, name }: Extract<ToReader, { type: 'menu' }>,
): ImportOutcome {
  const read = readTable(table, mapping, { currency, name, headerRow })
  const hasErrors = read.cellProblems.some(({ severity }) => severity === 'error')
  const isWhole = !hasErrors && isImportable(read.menu)
  const partial = isWhole ? null : withoutBadRows(read)
  return {
    menu: read.menu,
    problems: read.cellProblems,
    skipped: read.skippedRows,
    isWhole,
    partial: partial && isImportable(partial.menu) ? partial : null,
  }
}
