import type { Database } from 'better-sqlite3'
import { historyEntry, type HistoryEntry, historyTypes } from '#shared/order/history.ts'
import { actor } from '#shared/order/order-schema.ts'
import { readJson, readWord } from './json-column.ts'

type Row = { at: number; actor: string; type: string; detail: string }

/** What happened to each order, in order (B20). Append only; an entry that cannot be read is shown without its details. */
export function historyTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO order_history (order_id, at, actor, type, detail) VALUES (?, ?, ?, ?, ?)',
  )
  const ofOrder = db.prepare<[string], Row>(
    'SELECT at, actor, type, detail FROM order_history WHERE order_id = ? ORDER BY id',
  )
  return {
    add: (orderId: string, entry: HistoryEntry) =>
      void insert.run(
        orderId,
        entry.at,
        JSON.stringify(entry.actor),
        entry.type,
        JSON.stringify(entry.detail),
      ),
    of: (orderId: string): HistoryEntry[] =>
      ofOrder.all(orderId).map((row) => ({
        at: row.at,
        actor: readJson(actor, row.actor, { kind: 'system' }),
        type: readWord(historyTypes, row.type, 'field-not-understood'),
        detail: readJson(historyEntry.shape.detail, row.detail, {}),
      })),
  }
}
