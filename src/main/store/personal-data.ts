import type { Database } from 'better-sqlite3'
import { orderSearchTable } from './order-search.ts'
import { type OrderRow, toOrder } from './orders.ts'

/** What of a customer goes: telephone and address first, later name and notes. */
export type Strip = 'contacts' | 'names'

type Row = {
  platform_order_id: string
  customer_name: string
  channel: string
  content: string
  dasher: string | null
  ending: string | null
}
type Fields = Record<string, unknown>

/**
 * Every place an order's customer stands in, and how it leaves each. A new column or table with customers' words
 * belongs here. Amounts, dishes and times stay: no figure changes.
 */
export function personalData(db: Database) {
  const find = db.prepare<[string], Row>(
    'SELECT channel, platform_order_id, customer_name, content, dasher, ending FROM orders WHERE id = ?',
  )
  const search = orderSearchTable(db)
  const stored = db.prepare<[string], OrderRow>('SELECT * FROM orders WHERE id = ?')
  const stripContacts = db.prepare(
    'UPDATE orders SET stripped = max(stripped, 1), content = @content, dasher = @dasher WHERE id = @id',
  )
  const stripNames = db.prepare(
    `UPDATE orders SET stripped = 2, content = @content, dasher = @dasher, ending = @ending, customer_name = '',
            customer_note = NULL WHERE id = @id`,
  )
  const courierInHistory = db.prepare(
    `UPDATE order_history SET detail = json_remove(detail, '$.name')
      WHERE order_id = ? AND type = 'dasher-moved' AND json_valid(detail)`,
  )
  const wordsInHistory = db.prepare(
    `UPDATE order_history SET detail = json_remove(detail, '$.details')
      WHERE order_id = ? AND type IN ('refused', 'cancelled-by-merchant') AND json_valid(detail)`,
  )
  const comments = db.prepare<[string, string]>(
    'UPDATE feedback SET comment = NULL WHERE platform_order_id = ? AND channel = ? AND comment IS NOT NULL',
  )
  const forgetRevisions = db.prepare('DELETE FROM order_revisions WHERE order_id = ?')
  const wordsInOutbox = db.prepare(
    `UPDATE outbox SET command = json_remove(command, '$.details'), last_error = NULL
      WHERE order_id = ? AND state <> 'waiting' AND json_valid(command)`,
  )
  const deliveries = db.prepare<[string]>(
    'UPDATE inbox SET body = NULL WHERE order_id = ? AND body IS NOT NULL',
  )
  const orderless = db.prepare<[string, string]>(
    `UPDATE inbox SET body = NULL
      WHERE order_id IS NULL AND platform_order_id = ? AND channel = ? AND body IS NOT NULL`,
  )
  const refusedDeliveries = db.prepare<[string, string]>(
    `UPDATE refused_orders SET readable = '{}' WHERE channel = ? AND inbox_id IN
       (SELECT id FROM inbox WHERE order_id IS NULL AND platform_order_id = ?) AND closed_at IS NOT NULL`,
  )
  const chat = db.prepare<[string]>(
    `UPDATE conversations SET version = version + 1, document = NULL WHERE instr(lower(document), lower(?)) > 0`,
  )
  const parked = db.prepare('DELETE FROM parked_events WHERE channel = ? AND platform_order_id = ?')

  /** The order is still found by what is left of it. */
  function indexAgain(orderId: string): void {
    const left = stored.get(orderId)
    if (left) search.put(left.seq, toOrder(left))
  }

  function strip(orderId: string, what: Strip): boolean {
    const row = find.get(orderId)
    if (!row) return false
    const dasher = without(row.dasher, ['name', 'phone'])
    courierInHistory.run(orderId)
    if (what === 'contacts') {
      stripContacts.run({ id: orderId, content: contentWithout(row.content, contactFields, false), dasher })
      indexAgain(orderId)
      return true
    }
    stripNames.run({
      id: orderId,
      content: contentWithout(row.content, [...contactFields, 'customerId'], true),
      dasher,
      ending: without(row.ending, ['details']),
    })
    wordsInHistory.run(orderId)
    comments.run(row.platform_order_id, row.channel)
    forgetRevisions.run(orderId)
    wordsInOutbox.run(orderId)
    indexAgain(orderId)
    return true
  }

  return {
    /** Takes it out of an order that is over. False for an unknown one. Inside a transaction. */
    strip,
    /** Everything of its customer, also what came in about it. Inside a transaction. */
    erase: (orderId: string): boolean => {
      const row = find.get(orderId)
      if (!row) return false
      // Staff may have asked the assistant about this customer; a chat that begins anew harms nobody.
      for (const word of tellingWords(row)) chat.run(word)
      strip(orderId, 'names')
      deliveries.run(orderId)
      orderless.run(row.platform_order_id, row.channel)
      refusedDeliveries.run(row.channel, row.platform_order_id)
      parked.run(row.channel, row.platform_order_id)
      return true
    },
  }
}

/** The first name, as staff say it, and the telephone. */
function tellingWords({ customer_name, content }: Row): string[] {
  const phone = fieldsOf(content)?.['customerPhone']
  const words = [customer_name.trim().split(/\s+/)[0] ?? '', typeof phone === 'string' ? phone : '']
  return words.filter((word) => word.length >= 3)
}

const contactFields = ['customerPhone', 'deliveryAddress']

/** A document that cannot be read may hold anything, and nobody can take a name out of it. */
const unreadable = '{}'

function contentWithout(content: string, fields: readonly string[], withNotes: boolean): string {
  const parsed = fieldsOf(content)
  if (parsed === null) return unreadable
  for (const field of fields) parsed[field] = null
  if (withNotes && Array.isArray(parsed['lines']))
    parsed['lines'] = parsed['lines'].map((line: unknown) =>
      typeof line === 'object' && line !== null ? { ...line, note: null, consumerName: null } : line,
    )
  return JSON.stringify(parsed)
}

function without(document: string | null, fields: readonly string[]): string | null {
  if (document === null) return null
  const parsed = fieldsOf(document)
  if (parsed === null) return null
  for (const field of fields) if (field in parsed) parsed[field] = null
  return JSON.stringify(parsed)
}

function fieldsOf(document: string): Fields | null {
  try {
    const parsed: unknown = JSON.parse(document)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Fields) : null
  } catch {
    return null
  }
}
