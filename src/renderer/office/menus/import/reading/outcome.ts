import { readTable } from '#shared/menu/import/read-table.ts'
import type { Table } from '#shared/menu/import/table.ts'
import { isImportable, withoutBadRows } from '#shared/menu/import/without-bad-rows.ts'
import type { ImportOutcome, ToReader } from './messages.ts'

/** Nobody mends more by hand, and each is a message to the window. */
const mostProblems = 2_000

/** The menu in a table, all that is wrong with it, and what is left without that. */
export function outcomeOf(
  table: Table,
  { mapping, headerRow, withHidden, currency, name }: Extract<ToReader, { type: 'menu' }>,
): ImportOutcome {
  const read = readTable(table, mapping, { currency, name, headerRow, withHidden })
  const errors = read.cellProblems.filter(({ severity }) => severity === 'error')
  const notices = read.cellProblems.filter(({ severity }) => severity === 'notice')
  const isWhole = errors.length === 0 && isImportable(read.menu)
  const partial = isWhole ? null : withoutBadRows(read)
  return {
    menu: read.menu,
    problems: [...errors, ...notices].slice(0, mostProblems),
    errorCount: errors.length,
    skipped: read.skippedRows,
    isWhole,
    partial: partial && isImportable(partial.menu) ? partial : null,
  }
}
