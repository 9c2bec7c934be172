import { foldedText } from '../../text/folded-text.ts'
import type { SkippedRow } from './cell-problem.ts'
import type { CategoryDraft, GroupBlock, ItemDraft } from './draft.ts'
import { type ColumnMapping, type ImportField, importFields, optionFields } from './fields.ts'
import {
  blockOf,
  cellText,
  checkSame,
  isSameItem,
  itemOf,
  nameAndPrice,
  optionOf,
  type Sheet,
} from './row-parts.ts'
import type { RowReader } from './row-reader.ts'
import { cellAt, type Table, textOf } from './table.ts'

/** Where the walk stands: what the next row belongs to, and what was found so far. */
type Walk = {
  categories: Map<string, CategoryDraft>
  skipped: SkippedRow[]
  /** The row of the first item of each name in each category. */
  itemRows: Map<string, number>
  category: CategoryDraft | null
  item: ItemDraft | null
  block: GroupBlock | null
}

/** Walks down the rows and keeps what each belongs to: its category, its item, its group. */
export function readRows(
  table: Table,
  mapping: ColumnMapping,
  headerRow: number,
  read: RowReader,
): { categories: CategoryDraft[]; skipped: SkippedRow[] } {
  const sheet: Sheet = { table, mapping, read }
  const headings = table.rows[headerRow]?.map((cell) => foldedText(textOf(cell))) ?? []
  const walk: Walk = {
    categories: new Map(),
    skipped: [],
    itemRows: new Map(),
    category: null,
    item: null,
    block: null,
  }
  for (let row = 0; row < table.rows.length; row += 1) {
    const isEmpty = !table.rows[row]?.some((cell) => textOf(cell) !== '')
    if (row <= headerRow) {
      if (row < headerRow && !isEmpty) skip(walk, row, 'above-header')
    } else if (table.hidden?.rows.has(row)) {
      if (!isEmpty) passHidden(sheet, walk, row)
    } else if (!importFields.some((field) => read.has(row, field))) skip(walk, row, 'empty')
    else if (isLikeHeadings(sheet, row, headings)) skip(walk, row, 'header-again')
    else takeRow(sheet, walk, row)
  }
  const categories = [...walk.categories.values()].filter(({ items }) => items.length > 0)
  return { categories, skipped: walk.skipped }
}

function skip({ skipped }: Walk, row: number, reason: SkippedRow['reason']): void {
  skipped.push({ row: row + 1, reason })
}

function isLikeHeadings({ table, mapping }: Sheet, row: number, headings: readonly string[]): boolean {
  return Object.values(mapping).every(
    (column) => foldedText(textOf(cellAt(table, row, column))) === headings[column],
  )
}

/** What stands below a hidden row is still in its category, and is no part of the item above it. */
function passHidden(sheet: Sheet, walk: Walk, row: number): void {
  skip(walk, row, 'hidden')
  const name = cellText(sheet, row, 'category')
  if (name !== '') walk.category = categoryNamed(walk, name, row)
  if (sheet.read.has(row, 'item')) [walk.item, walk.block] = [null, null]
}

/** A row with something in it: a heading, an item, an option, or an item with its first option. */
function takeRow(sheet: Sheet, walk: Walk, row: number): void {
  const { read } = sheet
  const filled = importFields.filter((field) => read.has(row, field))
  const hasOptionCells = optionFields.some((field) => filled.includes(field))
  const hasItem = filled.includes('item')
  const { item, category } = walk
  const isMoreOfItem =
    hasItem &&
    hasOptionCells &&
    item !== null &&
    isSameItem(sheet, row, { item, category: category?.name ?? null })
  if (filled.includes('category') && !isMoreOfItem && (hasItem || !hasOptionCells)) {
    if (takeCategory(sheet, walk, row, filled)) return
  }
  if ((hasItem && !isMoreOfItem) || !hasOptionCells) {
    const started = startItem(sheet, walk, row)
    if (hasOptionCells) takeOption(sheet, walk, { row, into: started, isItemRow: true })
  } else if (item) {
    if (item.rows.at(-1) !== row) item.rows.push(row)
    takeOption(sheet, walk, { row, into: item, isItemRow: isMoreOfItem })
  } else read.report(row, filled.includes('option') ? 'option' : 'group', 'option-without-item')
}

/** The category a row names; true where the row is nothing but its heading. */
function takeCategory(sheet: Sheet, walk: Walk, row: number, filled: readonly ImportField[]): boolean {
  const name = sheet.read.text(row, 'category')
  if (name !== null) walk.category = categoryNamed(walk, name, row)
  if (filled.length > 1) return false
  walk.item = null
  walk.block = null
  skip(walk, row, 'heading')
  return true
}

function categoryNamed({ categories }: Walk, name: string, row: number): CategoryDraft {
  const key = foldedText(name) || name
  const found = categories.get(key) ?? { name, row, items: [] }
  categories.set(key, found)
  return found
}

/** The category of an item's row; one without any belongs to a nameless one and is reported. */
function categoryFor({ table, mapping, read }: Sheet, walk: Walk, row: number): CategoryDraft {
  if (walk.category) return walk.category
  if (mapping.category === undefined)
    return (walk.category = categoryNamed(walk, table.name.trim() || 'Menu', row))
  read.reportMissing(row, 'category', 'category-missing')
  return categoryNamed(walk, '', row)
}

function startItem(sheet: Sheet, walk: Walk, row: number): ItemDraft {
  const { read } = sheet
  // In this order: problems are told in the order they are found.
  const named = nameAndPrice(sheet, row)
  const into = categoryFor(sheet, walk, row)
  const started = itemOf(sheet, row, named)
  into.items.push(started)
  walk.block = null
  walk.item = started
  const { name } = started.item
  if (name !== '') {
    const key = `${foldedText(into.name)}\n${foldedText(name) || name}`
    const first = walk.itemRows.get(key)
    if (first === undefined) walk.itemRows.set(key, row)
    else read.report(row, 'item', 'item-twice', { other: read.addressOf(first, 'item') })
  }
  return started
}

type OptionRow = { row: number; into: ItemDraft; isItemRow: boolean }

function takeOption(sheet: Sheet, walk: Walk, { row, into, isItemRow }: OptionRow): void {
  const { read } = sheet
  const above = walk.block
  const hasGroup = read.has(row, 'group')
  const block = hasGroup ? blockOf(sheet, row, above) : above
  walk.block = block
  // A cell that could not be read was reported; nothing below it belongs to another group.
  if (block !== null && block !== above) into.blocks.push(block)
  else if (block !== null) checkSame(sheet, row, block)
  if (!read.has(row, 'option')) {
    if (!hasGroup) read.reportMissing(row, 'option', 'option-without-group')
    return
  }
  if (block === null) {
    read.reportMissing(row, 'group', 'option-without-group')
    return
  }
  block.options.push(optionOf(sheet, row, isItemRow))
  // Rows come in their order, so that the last one tells whether this one is there.
  if (block.rows.at(-1) !== row) block.rows.push(row)
}
