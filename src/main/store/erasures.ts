import type { Database } from 'better-sqlite3'
import type { Actor } from '#shared/order/order.ts'
import { actor } from '#shared/order/order-schema.ts'
import type { Erasure } from '#shared/api/privacy.ts'
import { readJson } from './json-column.ts'

export type ErasureStep = { erasureId: number; kind: 'order' | 'refused'; about: string }

type Row = { id: number; at: number; actor: string; orders: number; finished_at: number | null }

/** That customers' data was erased on request, and what of it is still to be done. */
export function erasuresTable(db: Database) {
  const insert = db.prepare('INSERT INTO erasures (at, actor, orders) VALUES (?, ?, 0)')
  const addStep = db.prepare('INSERT OR IGNORE INTO erasure_steps (erasure_id, kind, about) VALUES (?, ?, ?)')
  const counted = db.prepare('UPDATE erasures SET orders = ? WHERE id = ?')
  const next = db.prepare<[number], ErasureStep>(
    'SELECT erasure_id AS erasureId, kind, about FROM erasure_steps LIMIT ?',
  )
  const removeStep = db.prepare('DELETE FROM erasure_steps WHERE kind = ? AND about = ?')
  const isOpen = db
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM erasures WHERE finished_at IS NULL)')
    .pluck()
  const finish = db.prepare(
    `UPDATE erasures SET finished_at = ? WHERE finished_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM erasure_steps WHERE erasure_id = erasures.id)`,
  )
  const latest = db.prepare<[number], Row>('SELECT * FROM erasures ORDER BY id DESC LIMIT ?')
  return {
    /** Notes what is to be erased; answers how many orders that are, without those another erasure has in hand. */
    add: (at: number, by: Actor, orderIds: readonly string[], refusedIds: readonly number[]): number => {
      const id = Number(insert.run(at, JSON.stringify(by)).lastInsertRowid)
      const add = (kind: ErasureStep['kind'], about: string) => addStep.run(id, kind, about).changes
      let orders = 0
      for (const orderId of orderIds) orders += add('order', orderId)
      for (const refusedId of refusedIds) orders += add('refused', String(refusedId))
      counted.run(orders, id)
      return orders
    },
    next: (limit: number) => next.all(limit),
    done: ({ kind, about }: ErasureStep) => void removeStep.run(kind, about),
    isOpen: () => isOpen.get() === 1,
    /** Those with nothing left to do are over. */
    finish: (at: number) => void finish.run(at),
    /** Newest first. */
    latest: (limit: number): Erasure[] =>
      latest.all(limit).map((row) => ({
        id: row.id,
        at: row.at,
        actor: readJson(actor, row.actor, { kind: 'system' }),
        orders: row.orders,
        finishedAt: row.finished_at,
      })),
  }
}
