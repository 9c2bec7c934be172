import type { Menu } from '../menu.ts'
import type { MenuProblemCode } from '../problem.ts'
import { menuProblems } from '../validate.ts'
import { assemble, type MenuOrigins } from './assemble.ts'
import type { CellProblem, SkippedRow } from './cell-problem.ts'
import type { ColumnMapping } from './fields.ts'
import { headerRowOf } from './guess-columns.ts'
import { cellOfPath, isAboutContent } from './place-problems.ts'
import { readRows } from './read-rows.ts'
import { resolveGroups } from './resolve-groups.ts'
import { createRowReader } from './row-reader.ts'
import { addressOf, rangeOf, type Table } from './table.ts'

export type TableRead = {
  /** All that was found, with what is wrong in it. */
  menu: Menu
  /** In the order of the rows. */
  cellProblems: CellProblem[]
  skippedRows: SkippedRow[]
  origins: MenuOrigins
}

/** The menu's own problems that were already told in the words of a spreadsheet. */
const toldBefore = new Set<MenuProblemCode>([
  'item-price-missing',
  'item-name-missing',
  'category-name-missing',
  'option-price-missing',
  'group-unknown',
  'id-duplicate',
])

/**
 * Reads a menu from a table whose columns are known. Nothing is guessed: what cannot be read is listed with its address,
 * and the menu's own rules (`menuProblems`) are told at the cells they come from. `headerRow` counts from 0. Hidden rows
 * are left out unless `withHidden`; hidden columns are where the mapping names none of them.
 */
export function readTable(
  given: Table,
  mapping: ColumnMapping,
  options: { currency: string; name: string; headerRow?: number; withHidden?: boolean },
): TableRead {
  const { currency, name, headerRow = headerRowOf(given) } = options
  const table = options.withHidden ? { ...given, hidden: undefined } : given
  const read = createRowReader(table, mapping, currency, headerRow)
  const { categories, skipped } = readRows(table, mapping, headerRow, read)
  const { groups, ofItem } = resolveGroups(categories, read)
  const items = categories.flatMap((category) => category.items)
  const groupsOf = new Map(items.map((item) => [item, ofItem(item.blocks)]))
  const { menu, origins } = assemble(categories, groups, groupsOf, read, { name, currency })

  const bad = new Set(read.problems.map(({ address }) => address))
  for (const problem of menuProblems(menu)) {
    if (!isAboutContent(problem) || toldBefore.has(problem.code)) continue
    const cell = cellOfPath(problem.path, origins)
    // An empty menu has no cell to stand at: whoever shows the result sees that nothing was found.
    if (!cell || bad.has(read.addressOf(cell.row, cell.field))) continue
    read.report(cell.row, cell.field, problem.code, {
      severity: problem.severity === 'error' ? 'error' : 'notice',
      ...(problem.limit !== undefined && { limit: problem.limit }),
    })
  }
  addNotices(table, mapping, headerRow, read)
  const columns = (address: string) => address.replace(/\d+/, '')
  return {
    menu,
    origins,
    skippedRows: skipped,
    cellProblems: read.problems
      .map((problem) => ({ ...problem, value: shortened(problem.value) }))
      .toSorted(
        (a, b) =>
          a.row - b.row ||
          columns(a.address).length - columns(b.address).length ||
          (a.address < b.address ? -1 : a.address > b.address ? 1 : 0),
      ),
  }
}

/** Formulas and joined cells in columns that are read: their value was used, and a person should know. */
function addNotices(
  table: Table,
  mapping: ColumnMapping,
  headerRow: number,
  read: ReturnType<typeof createRowReader>,
): void {
  const fields = new Map(
    Object.entries(mapping).map(([field, column]) => [column, field as keyof ColumnMapping]),
  )
  const told = new Set(read.problems.map(({ address }) => address))
  for (const { row, column } of table.formulas) {
    const field = fields.get(column)
    if (field === undefined || row <= headerRow || table.hidden?.rows.has(row)) continue
    if (told.has(addressOf({ row, column }))) continue
    read.report(row, field, 'formula-result', { severity: 'notice' })
  }
  for (const merged of table.merged) {
    const field = [...fields].find(
      ([column]) => column >= merged.column && column < merged.column + merged.columns,
    )?.[1]
    if (field === undefined || merged.row <= headerRow || merged.row >= table.rows.length) continue
    read.report(merged.row, field, 'merged', { severity: 'notice', other: rangeOf(merged) })
  }
}

const longestShown = 80

function shortened(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value
}
