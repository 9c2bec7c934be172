import type { SkippedRow } from './cell-problem.ts'
import type { CategoryDraft, GroupBlock, ItemDraft, OptionDraft } from './draft.ts'
import { type ColumnMapping, type ImportField, importFields, optionFields } from './fields.ts'
import { foldedText } from '../../text/folded-text.ts'
import type { RowReader } from './row-reader.ts'
import { cellAt, type Table, textOf } from './table.ts'

/** The contract takes no more of one item. */
const mostGroups = 200

/** Walks down the rows and keeps what each belongs to: its category, its item, its group. */
export function readRows(
  table: Table,
  mapping: ColumnMapping,
  headerRow: number,
  read: RowReader,
): { categories: CategoryDraft[]; skipped: SkippedRow[] } {
  const categories = new Map<string, CategoryDraft>()
  const skipped: SkippedRow[] = []
  const itemRows = new Map<string, number>()
  let category: CategoryDraft | null = null
  let item: ItemDraft | null = null
  let block: GroupBlock | null = null

  const headings = table.rows[headerRow]?.map((cell) => foldedText(textOf(cell))) ?? []
  const isHeaderAgain = (row: number) =>
    Object.values(mapping).every(
      (column) => foldedText(textOf(cellAt(table, row, column))) === headings[column],
    )

  function categoryNamed(name: string, row: number): CategoryDraft {
    const key = foldedText(name) || name
    let found = categories.get(key)
    if (!found) {
      found = { name, row, items: [] }
      categories.set(key, found)
    }
    return found
  }

  /** The category of an item's row; one without any belongs to a nameless one and is reported. */
  function categoryFor(row: number): CategoryDraft {
    if (category) return category
    if (mapping.category === undefined) return (category = categoryNamed(table.name.trim() || 'Menu', row))
    read.reportMissing(row, 'category', 'category-missing')
    return categoryNamed('', row)
  }

  function startItem(row: number): ItemDraft {
    const name = read.text(row, 'item')
    if (name === '') read.reportMissing(row, 'item', 'item-missing')
    const price = read.price(row, 'price')
    if (price.cents === null && !price.isBad) read.reportMissing(row, 'price', 'price-missing')
    const into = categoryFor(row)
    const started: ItemDraft = {
      row,
      rows: [row],
      blocks: [],
      id: read.id(row),
      item: {
        name: name ?? '',
        description: read.text(row, 'description') ?? '',
        priceCents: price.cents,
        pickupCents: read.price(row, 'pickup-price').cents,
        taxRate: read.taxRate(row),
        imageUrl: read.text(row, 'image') || null,
        active: read.yesNo(row, 'active', true),
        isAlcohol: read.yesNo(row, 'alcohol', false),
        tags: read.tags(row),
      },
    }
    into.items.push(started)
    if (name) {
      const key = `${foldedText(into.name)}\n${foldedText(name) || name}`
      const first = itemRows.get(key)
      if (first === undefined) itemRows.set(key, row)
      else read.report(row, 'item', 'item-twice', { other: read.addressOf(first, 'item') })
    }
    return started
  }

  /** Names of groups in one cell, as many as one item can have. */
  function namesIn(text: string, row: number, field: ImportField): string[] {
    const names = text.split(';').map((name) => name.trim())
    if (names.length > mostGroups) read.report(row, field, 'too-many', { limit: mostGroups })
    return names.slice(0, mostGroups)
  }

  /** Some programs write the item again on the row of each option. */
  function isSameItem(row: number): boolean {
    if (!item || foldedText(textOf(cellAt(table, row, mapping.item ?? 0))) !== foldedText(item.item.name))
      return false
    if (read.has(row, 'category') && category !== null) {
      const named = foldedText(textOf(cellAt(table, row, mapping.category ?? 0)))
      if (named !== foldedText(category.name)) return false
    }
    const price = mapping.price ?? 0
    const typed = textOf(cellAt(table, row, price))
    return typed === '' || typed === textOf(cellAt(table, item.row, price))
  }

  function takeOptionCells(row: number, into: ItemDraft, isItemRow: boolean): void {
    const hasOption = read.has(row, 'option')
    if (read.has(row, 'group')) {
      const group = read.text(row, 'group')
      const names = hasOption ? [group ?? ''] : namesIn(group ?? '', row, 'group')
      const isMore =
        block?.names.length === 1 && foldedText(block.names[0] ?? '') === foldedText(names[0] ?? '')
      if (!isMore || names.length > 1) {
        block = {
          row,
          names: names.filter((name) => name !== ''),
          min: read.count(row, 'min'),
          max: read.count(row, 'max'),
          free: read.count(row, 'free'),
          options: [],
          rows: [row],
        }
        // A cell that could not be read was reported; nothing below it belongs to another group.
        into.blocks.push(block)
      } else if (block) checkSame(row, block)
    } else if (block) checkSame(row, block)
    if (!hasOption) {
      if (!read.has(row, 'group')) read.reportMissing(row, 'option', 'option-without-group')
      return
    }
    if (!block) {
      read.reportMissing(row, 'group', 'option-without-group')
      return
    }
    block.options.push(optionOf(row, isItemRow))
    // Rows come in their order, so that the last one tells whether this one is there.
    if (block.rows.at(-1) !== row) block.rows.push(row)
  }

  /** Numbers of a group may be repeated on its rows, not changed. */
  function checkSame(row: number, group: GroupBlock): void {
    for (const field of ['min', 'max', 'free'] as const) {
      const again = read.count(row, field)
      if (again !== null && again !== group[field])
        read.report(row, field, 'group-differs', { other: read.addressOf(group.row, field) })
    }
  }

  function optionOf(row: number, isItemRow: boolean): OptionDraft {
    // Where there is one price column for everything, the option's row has its supplement there.
    const field = read.has(row, 'option-price') || isItemRow ? 'option-price' : 'price'
    const price = read.price(row, field)
    return {
      row,
      id: isItemRow ? null : read.id(row),
      opens: namesIn(read.text(row, 'opens-group') ?? '', row, 'opens-group').filter((name) => name !== ''),
      option: {
        name: read.text(row, 'option') ?? '',
        priceCents: price.isBad ? null : (price.cents ?? 0),
        pickupCents: isItemRow ? null : read.price(row, 'pickup-price').cents,
        active: isItemRow || read.yesNo(row, 'active', true),
        isDefault: read.yesNo(row, 'option-default', false),
      },
    }
  }

  /** What stands below a hidden row is still in its category, and is no part of the item above it. */
  function passHidden(row: number): void {
    skipped.push({ row: row + 1, reason: 'hidden' })
    const name = textOf(cellAt(table, row, mapping.category ?? -1))
    if (name !== '') category = categoryNamed(name, row)
    if (read.has(row, 'item')) [item, block] = [null, null]
  }

  for (let row = 0; row < table.rows.length; row += 1) {
    const isEmpty = !table.rows[row]?.some((cell) => textOf(cell) !== '')
    if (row <= headerRow) {
      if (row < headerRow && !isEmpty) skipped.push({ row: row + 1, reason: 'above-header' })
      continue
    }
    if (table.hidden?.rows.has(row)) {
      if (!isEmpty) passHidden(row)
      continue
    }
    const filled = importFields.filter((field) => read.has(row, field))
    if (filled.length === 0) {
      skipped.push({ row: row + 1, reason: 'empty' })
      continue
    }
    if (isHeaderAgain(row)) {
      skipped.push({ row: row + 1, reason: 'header-again' })
      continue
    }
    const hasOptionCells = optionFields.some((field) => filled.includes(field))
    const hasItem = filled.includes('item')
    const isMoreOfItem = hasItem && hasOptionCells && isSameItem(row)
    if (filled.includes('category') && !isMoreOfItem && (hasItem || !hasOptionCells)) {
      const name = read.text(row, 'category')
      if (name !== null) category = categoryNamed(name, row)
      if (filled.length === 1) {
        ;[item, block] = [null, null]
        skipped.push({ row: row + 1, reason: 'heading' })
        continue
      }
    }
    if ((hasItem && !isMoreOfItem) || !hasOptionCells) {
      block = null
      item = startItem(row)
      if (hasOptionCells) takeOptionCells(row, item, true)
    } else if (item) {
      if (item.rows.at(-1) !== row) item.rows.push(row)
      takeOptionCells(row, item, isMoreOfItem)
    } else read.report(row, filled.includes('option') ? 'option' : 'group', 'option-without-item')
  }
  return { categories: [...categories.values()].filter(({ items }) => items.length > 0), skipped }
}
