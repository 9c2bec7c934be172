import type { Database } from 'better-sqlite3'
import type { HistoryEntry, HistoryType } from '#shared/order/history.ts'
import type { Actor } from '#shared/order/order.ts'

type Row = { at: number; actor: string; type: string; detail: string }

/** What happened to each order, in order (B20). Append only. */
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
        actor: JSON.parse(row.actor) as Actor,
        type: row.type as HistoryType,
        detail: JSON.parse(row.detail) as HistoryEntry['detail'],
      })),
  }
}
