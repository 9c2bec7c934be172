import type { Database } from 'better-sqlite3'
import { readableOrder, type ReadableOrder } from '#shared/order/readable-order.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { refusedKinds, type RefusedOrder } from '#shared/order/refused-order.ts'
import { readJson, readWord } from './json-column.ts'

export type NewRefusedOrder = Omit<RefusedOrder, 'id' | 'times' | 'seenAt'> & { key: string; inboxId: number }

type Row = {
  id: number
  channel: string
  kind: string
  received_at: number
  times: number
  code: string
  path: string | null
  location_id: string | null
  readable: string
  seen_at: number | null
  answer_by: number | null
}

/** It rings all the same, and its body is kept as it came. */
const nothingReadable: ReadableOrder = {
  number: null,
  platformOrderId: null,
  storeId: null,
  customerName: null,
  customerPhone: null,
  note: null,
  lines: [],
  totalCents: null,
  isCut: true,
}

function toRefusedOrder(row: Row): RefusedOrder {
  return {
    id: row.id,
    channel: readWord(channels, row.channel, channels[0]),
    kind: readWord(refusedKinds, row.kind, 'order'),
    receivedAt: row.received_at,
    times: row.times,
    code: row.code,
    path: row.path,
    locationId: row.location_id,
    readable: readJson(readableOrder, row.readable, nothingReadable),
    ...(row.answer_by !== null && { answerBy: row.answer_by }),
    seenAt: row.seen_at,
  }
}

/** Orders that had to be refused. One row for each, however often it is sent. */
export function refusedOrdersTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO refused_orders (channel, key, kind, received_at, times, code, path, location_id, inbox_id, readable, answer_by)
     VALUES (@channel, @key, @kind, @receivedAt, 1, @code, @path, @locationId, @inboxId, @readable, @answerBy)
     ON CONFLICT (channel, key) DO UPDATE SET times = times + 1`,
  )
  const open = db.prepare<[number], Row>(
    'SELECT * FROM refused_orders WHERE closed_at IS NULL ORDER BY id LIMIT ?',
  )
  const openCount = db
    .prepare<[], number>('SELECT count(*) FROM refused_orders WHERE closed_at IS NULL')
    .pluck()
  const see = db.prepare('UPDATE refused_orders SET seen_at = coalesce(seen_at, ?) WHERE id = ?')
  const close = db.prepare(
    'UPDATE refused_orders SET closed_at = ?, closed_by = ? WHERE id = ? AND closed_at IS NULL',
  )
  const closeKey = db.prepare(
    'UPDATE refused_orders SET closed_at = ?, closed_by = ? WHERE channel = ? AND key = ? AND closed_at IS NULL',
  )
  const body = db
    .prepare<[number], Buffer | null>(
      'SELECT inbox.body FROM refused_orders JOIN inbox ON inbox.id = inbox_id WHERE refused_orders.id = ?',
    )
    .pluck()

  // Nearly always none is open, and every order that is taken asks: then the disk is not asked. Once one was, it is until
  // the next start.
  let mayHoldOpen = openCount.get() !== 0

  return {
    add: ({ readable, ...entry }: NewRefusedOrder): void => {
      mayHoldOpen = true
      insert.run({ ...entry, answerBy: entry.answerBy ?? null, readable: JSON.stringify(readable) })
    },
    /** Those nobody has dealt with, oldest first. */
    open: (limit: number) => open.all(limit).map(toRefusedOrder),
    openCount: () => openCount.get() ?? 0,
    see: (id: number, at: number) => see.run(at, id).changes > 0,
    close: (id: number, at: number, by: string) => close.run(at, by, id).changes > 0,
    closeKey: (channel: Channel, key: string, at: number, by: string) =>
      mayHoldOpen && closeKey.run(at, by, channel, key).changes > 0,
    /** The kept bytes of its first delivery; undefined for an unknown id. */
    body: (id: number) => body.get(id),
  }
}
