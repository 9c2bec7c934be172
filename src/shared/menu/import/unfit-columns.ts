import { type ColumnMapping, type ImportField, importFields, neededFields, optionFields } from './fields.ts'
import { readTable } from './read-table.ts'
import { cellAt, type Table, textOf } from './table.ts'

/** A column whose heading sounds like `field`, and whose cells are something else. */
export type UnfitColumn = { column: number; field: ImportField }

/** A few bad cells are mistakes to mend, and no sign of another meaning. */
const fewest = 3

/**
 * Takes out of a guess what the cells contradict: more than half of them cannot be read as what the heading sounds like,
 * such as a `tax_group_code` that is no group of options. One wrong guess would keep every row out.
 */
export function withoutUnfit(
  table: Table,
  guessed: ColumnMapping,
  headerRow: number,
): { mapping: ColumnMapping; unfit: UnfitColumn[] } {
  const unfit: UnfitColumn[] = []
  let mapping = guessed
  if (neededFields.some((field) => mapping[field] === undefined)) return { mapping, unfit }
  for (;;) {
    const field = loneField(mapping) ?? worstField(table, mapping, headerRow)
    const column = field === null ? undefined : mapping[field]
    if (field === null || column === undefined) return { mapping, unfit }
    unfit.push({ column, field })
    const { [field]: _, ...others } = mapping
    mapping = others
  }
}

/** A part of options where the file has not both of their columns, the group's and the option's: it would fit nowhere. */
function loneField(mapping: ColumnMapping): ImportField | null {
  if (mapping.group !== undefined && mapping.option !== undefined) return null
  return optionFields.find((field) => mapping[field] !== undefined) ?? null
}

function worstField(table: Table, mapping: ColumnMapping, headerRow: number): ImportField | null {
  // Any currency does: what is only in another one is a price all the same.
  const { cellProblems } = readTable(table, mapping, { currency: 'CAD', name: table.name, headerRow })
  const bad = new Map<ImportField, Set<number>>()
  for (const { field, severity, code, row, value } of cellProblems)
    if (field !== null && severity === 'error' && code !== 'price-other-currency' && value !== '')
      bad.set(field, (bad.get(field) ?? new Set()).add(row))
  return (
    importFields.find((field) => {
      const count = bad.get(field)?.size ?? 0
      const column = mapping[field]
      if (column === undefined || count < fewest || isNeeded(field)) return false
      const filled = table.rows.filter(
        (_, row) =>
          row > headerRow && !table.hidden?.rows.has(row) && textOf(cellAt(table, row, column)) !== '',
      ).length
      return count * 2 > filled
    }) ?? null
  )
}

function isNeeded(field: ImportField): boolean {
  return field === 'category' || neededFields.some((needed) => needed === field)
}
