import { foldedText } from '../../text/folded-text.ts'
import type { GroupBlock, ItemDraft, OptionDraft } from './draft.ts'
import type { ColumnMapping, ImportField } from './fields.ts'
import type { RowReader } from './row-reader.ts'
import { cellAt, type Table, textOf } from './table.ts'

/** A sheet with what its columns mean and how its cells are read. */
export type Sheet = { table: Table; mapping: ColumnMapping; read: RowReader }

/** The contract takes no more of one item. */
const mostGroups = 200

/** The text of a field's cell as it stands there; empty where the sheet has no such column. */
export function cellText({ table, mapping }: Sheet, row: number, field: ImportField): string {
  return textOf(cellAt(table, row, mapping[field] ?? -1))
}

/** The name and price of an item's row; one that is not there is reported. Null, or no cents, where it cannot be read. */
export function nameAndPrice({ read }: Sheet, row: number): { name: string | null; cents: number | null } {
  const name = read.text(row, 'item')
  if (name === '') read.reportMissing(row, 'item', 'item-missing')
  const price = read.price(row, 'price')
  if (price.cents === null && !price.isBad) read.reportMissing(row, 'price', 'price-missing')
  return { name, cents: price.cents }
}

/** An item as its row has it, without options. */
export function itemOf(
  { read }: Sheet,
  row: number,
  { name, cents }: { name: string | null; cents: number | null },
): ItemDraft {
  return {
    row,
    rows: [row],
    blocks: [],
    id: read.id(row),
    item: {
      name: name ?? '',
      description: read.text(row, 'description') ?? '',
      priceCents: cents,
      pickupCents: read.price(row, 'pickup-price').cents,
      taxRate: read.taxRate(row),
      imageUrl: read.text(row, 'image') || null,
      active: read.yesNo(row, 'active', true),
      isAlcohol: read.yesNo(row, 'alcohol', false),
      tags: read.tags(row),
    },
  }
}

/** Whether a row is about the item above it: some programs write the item again on the row of each option. */
export function isSameItem(
  sheet: Sheet,
  row: number,
  above: { item: ItemDraft; category: string | null },
): boolean {
  const { item, category } = above
  if (foldedText(cellText(sheet, row, 'item')) !== foldedText(item.item.name)) return false
  if (sheet.read.has(row, 'category') && category !== null) {
    if (foldedText(cellText(sheet, row, 'category')) !== foldedText(category)) return false
  }
  const price = sheet.mapping.price ?? 0
  const typed = textOf(cellAt(sheet.table, row, price))
  return typed === '' || typed === textOf(cellAt(sheet.table, item.row, price))
}

/** Names in one cell, as many as one item can have groups. */
function namesIn({ read }: Sheet, text: string, row: number, field: ImportField): string[] {
  const names = text.split(';').map((name) => name.trim())
  if (names.length > mostGroups) read.report(row, field, 'too-many', { limit: mostGroups })
  return names.slice(0, mostGroups)
}

/** The group a row names: the one above it once more, or another one. */
export function blockOf(sheet: Sheet, row: number, above: GroupBlock | null): GroupBlock {
  const { read } = sheet
  const group = read.text(row, 'group') ?? ''
  const names = read.has(row, 'option') ? [group] : namesIn(sheet, group, row, 'group')
  const isMore = above?.names.length === 1 && foldedText(above.names[0] ?? '') === foldedText(names[0] ?? '')
  if (isMore && names.length === 1) return above
  return {
    row,
    names: names.filter((name) => name !== ''),
    min: read.count(row, 'min'),
    max: read.count(row, 'max'),
    free: read.count(row, 'free'),
    options: [],
    rows: [row],
  }
}

/** Numbers of a group may be repeated on its rows, not changed. */
export function checkSame({ read }: Sheet, row: number, group: GroupBlock): void {
  for (const field of ['min', 'max', 'free'] as const) {
    const again = read.count(row, field)
    if (again !== null && again !== group[field])
      read.report(row, field, 'group-differs', { other: read.addressOf(group.row, field) })
  }
}

/** An option as its row has it. `isItemRow`: the row is the item's own, so that price and id are those of the item. */
export function optionOf(sheet: Sheet, row: number, isItemRow: boolean): OptionDraft {
  const { read } = sheet
  // Where there is one price column for everything, the option's row has its supplement there.
  const field = read.has(row, 'option-price') || isItemRow ? 'option-price' : 'price'
  const price = read.price(row, field)
  const opened = namesIn(sheet, read.text(row, 'opens-group') ?? '', row, 'opens-group')
  return {
    row,
    id: isItemRow ? null : read.id(row),
    opens: opened.filter((name) => name !== ''),
    option: {
      name: read.text(row, 'option') ?? '',
      priceCents: price.isBad ? null : (price.cents ?? 0),
      pickupCents: isItemRow ? null : read.price(row, 'pickup-price').cents,
      active: isItemRow || read.yesNo(row, 'active', true),
      isDefault: read.yesNo(row, 'option-default', false),
    },
  }
}
