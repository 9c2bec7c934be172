import type { ReadableLine, ReadableOrder } from '../order/readable-order.ts'
import { cleanLine, cleanLines } from '../text/sanitise.ts'

/** A hostile body costs no more than this: values looked at, levels, lines kept, letters of a text. */
const most = { values: 4_000, levels: 12, lines: 60, letters: 120, noteLetters: 1_000, noteLines: 20 }

type Fields = Record<string, unknown>

/** Reads what it can of any JSON value, whatever its shape. Never throws; bounded in time and size. */
export function readableOrder(json: unknown): ReadableOrder {
  const order = findOrder(json)
  const consumer = fields(order['consumer'] ?? order['customer'] ?? order['eater'])
  const lines = readLines(order)
  return {
    number: text(order, ['delivery_short_code', 'short_code', 'display_id', 'order_number', 'number']),
    platformOrderId: text(order, ['id', 'order_id', 'external_order_id', 'uuid']),
    storeId: text(fields(order['store']), ['merchant_supplied_id', 'id', 'external_reference_id']),
    customerName:
      [text(consumer, ['first_name', 'name']), text(consumer, ['last_name'])].filter(Boolean).join(' ') ||
      text(order, ['customer_name', 'consumer_name']),
    customerPhone: text(consumer, ['phone', 'phone_number']) ?? text(order, ['customer_phone', 'phone']),
    note: note(order, ['order_special_instructions', 'special_instructions', 'notes', 'note']),
    ...lines,
    totalCents: total(order),
  }
}

/** Keys an order has, whatever it is wrapped in. */
const marks = ['categories', 'items', 'consumer', 'customer', 'store', 'delivery_short_code', 'subtotal']

/** The object that looks most like an order, at most four levels down. */
function findOrder(json: unknown): Fields {
  let best: Fields = fields(json)
  let bestMarks = -1
  let level = [best]
  let looked = 0
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const below: Fields[] = []
    for (const each of level) {
      if ((looked += 1) > 200) return best
      const count = marks.filter((mark) => Object.hasOwn(each, mark)).length
      if (count > bestMarks) [best, bestMarks] = [each, count]
      for (const key of firstKeys(each)) {
        const value = each[key]
        if (isFields(value)) below.push(value)
      }
    }
    level = below
  }
  return best
}

/** Lists whose entries are dishes, and those whose entries were chosen for one. */
const dishLists = ['categories', 'items', 'products', 'line_items', 'order_items', 'cart', 'carts']
const choiceLists = ['extras', 'extra', 'options', 'modifiers', 'modifier_groups', 'selected_modifier_groups']
/** Entries of these are headings, and what is in them is what counts. */
const headings: ReadonlySet<string> = new Set([
  'categories',
  'cart',
  'carts',
  'extras',
  'extra',
  'modifier_groups',
  'selected_modifier_groups',
])

function readLines(order: Fields): Pick<ReadableOrder, 'lines' | 'isCut'> {
  const lines: ReadableLine[] = []
  let left = most.values
  let isCut = false

  function list(value: unknown, key: string, depth: number, level: number): void {
    const entries = Array.isArray(value) ? value : isFields(value) ? [value] : []
    for (const entry of entries) {
      if (left <= 0 || level > most.levels || lines.length >= most.lines) {
        isCut = true
        return
      }
      left -= 1
      if (isFields(entry)) one(entry, key, depth, level)
    }
  }

  function one(entry: Fields, key: string, depth: number, level: number): void {
    const before = lines.length
    const isHeading = headings.has(key) && [...dishLists, ...choiceLists].some((each) => isList(entry[each]))
    const name = text(entry, ['name', 'title', 'item_name', 'product_name', 'merchant_supplied_id'])
    if (!isHeading && name !== null)
      lines.push({
        depth: Math.min(depth, 3),
        quantity: count(entry['quantity']),
        name,
        note: note(entry, ['special_instructions', 'note']),
      })
    const below = lines.length > before ? depth + 1 : depth
    for (const each of dishLists) list(entry[each], each, below, level + 1)
    for (const each of choiceLists) list(entry[each], each, below, level + 1)
  }

  for (const each of dishLists) list(order[each], each, 0, 0)
  return { lines, isCut }
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** The first keys alone: an object can have a million. */
function firstKeys(value: Fields): string[] {
  const keys: string[] = []
  for (const key in value) {
    if (keys.length >= 60) break
    if (Object.hasOwn(value, key)) keys.push(key)
  }
  return keys
}

/** The first of these fields that says something, on one line. */
function text(from: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined
    const said = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
    const line = cleanLine(said, most.letters)
    if (line !== '') return line
  }
  return null
}

/** As `text`, with its line breaks. */
function note(from: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined
    if (typeof value !== 'string') continue
    const { lines, cut } = cleanLines(value, most.noteLetters, most.noteLines)
    if (lines.length > 0) return lines.join('\n') + (cut ? '…' : '')
  }
  return null
}

function count(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && number >= 0 && number < 10_000 ? number : null
}

function cents(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000_000
    ? value
    : null
}

/** The total as sent, or subtotal and tax where both can be read. */
function total(order: Fields): number | null {
  const stated = cents(order['total'] ?? order['order_total'])
  if (stated !== null) return stated
  const subtotal = cents(order['subtotal'])
  const tax = cents(order['tax'])
  return subtotal === null || tax === null ? null : subtotal + tax
}
