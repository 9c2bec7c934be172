import Database from 'better-sqlite3'
import { orderDelivery } from '../tests/support/doordash-order.ts'

/** A quarter as a number of whole weeks, so that each day of a copy is the same day of the week. */
export const quarterDays = 91

const dayMs = 86_400_000
/** Deliveries are kept with their body for so long. */
const bodyDays = 30
const tables = ['orders', 'order_history', 'inbox'] as const
const salesTables = ['sales_by_hour', 'sales_by_dish', 'sales_by_category', 'endings_by_reason'] as const

/** Columns of orders that are a moment (epoch ms). */
const moments = new Set([
  'placed_at',
  'received_at',
  'confirm_by',
  'accepted_at',
  'ready_by',
  'start_at',
  'ready_at',
  'picked_up_at',
  'ended_at',
  'acknowledged_at',
  'ending_seen_at',
  'estimated_pickup_at',
])

/**
 * Repeats the one quarter a store holds until it holds so many: by SQL alone, into tables without their indexes, which are
 * made at the end. That takes a tenth of the time an order takes on its way through the program. `words` are those of each
 * order for the search, by the order of arrival. The file is no good if this does not come to its end.
 */
export function repeatQuarter(
  file: string,
  quarters: number,
  words: readonly string[],
  idOf: { order: (number: number) => string; atChannel: (number: number) => string },
): void {
  const db = new Database(file)
  try {
    // Without a journal, which SQLite is to be asked for so.
    db.unsafeMode()
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('cache_size = -400000')
    db.function('order_id', (number) => idOf.order(Number(number)))
    db.function('channel_id', (number) => idOf.atChannel(Number(number)))
    db.function('delivery', (id) => Buffer.from(JSON.stringify(orderDelivery({ id: String(id) }))))
    const indexes = db
      .prepare<string[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (?, ?, ?)`,
      )
      .all(...tables)
    db.exec(`BEGIN; ${indexes.map(({ name }) => `DROP INDEX "${name}"`).join('; ')}`)
    for (let nth = 1; nth < quarters; nth += 1) copy(db, nth, words.length)
    bodiesOfLastMonth(db)
    db.exec(indexes.map(({ sql }) => sql).join('; '))
    sumMonths(db)
    db.exec('COMMIT')
    search(db, quarters, words)
    db.unsafeMode(false)
    db.pragma('journal_mode = WAL')
  } finally {
    db.close()
  }
}

/** One more quarter of `count` orders, so many quarters after the first. */
function copy(db: Database.Database, nth: number, count: number): void {
  const by = nth * quarterDays * dayMs
  const later = { id: nth * count, by }
  insert(db, 'orders', `seq <= ${count}`, (name) => {
    if (name === 'seq') return 'seq + @id'
    if (name === 'id') return 'order_id(seq + @id)'
    if (name === 'platform_order_id') return 'channel_id(seq + @id)'
    if (name === 'business_date') return `date(business_date, '+${nth * quarterDays} days')`
    return moments.has(name) ? `${name} + @by` : name
  }).run(later)
  const order = `substr(order_id, 7) + @id`
  insert(db, 'order_history', `order_id <= '${lastOf(db, count)}'`, (name) => {
    if (name === 'id') return 'NULL'
    if (name === 'order_id') return `order_id(${order})`
    return name === 'at' ? 'at + @by' : name
  }).run(later)
  insert(db, 'inbox', `id <= ${count}`, (name) => {
    if (name === 'id') return 'NULL'
    if (name === 'order_id') return `order_id(${order})`
    if (name === 'platform_order_id') return `channel_id(${order})`
    return name === 'received_at' ? 'received_at + @by' : name
  }).run(later)
  for (const table of salesTables) {
    const end = `(SELECT date(min(date), '+${quarterDays} days') FROM ${table})`
    insert(db, table, `date < ${end}`, (name) =>
      name === 'date' ? `date(date, '+${nth * quarterDays} days')` : name,
    ).run()
  }
}

function lastOf(db: Database.Database, count: number): string {
  return db.prepare<[number], string>('SELECT id FROM orders WHERE seq = ?').pluck().get(count) ?? ''
}

/** A statement that copies rows of a table, each column as `valueOf` says. */
function insert(db: Database.Database, table: string, where: string, valueOf: (column: string) => string) {
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  return db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map(valueOf).join(', ')} FROM ${table} WHERE ${where}`,
  )
}

function bodiesOfLastMonth(db: Database.Database): void {
  db.prepare(
    `UPDATE inbox SET body = delivery(platform_order_id)
      WHERE received_at > (SELECT max(received_at) FROM inbox) - ${bodyDays * dayMs}`,
  ).run()
}

function sumMonths(db: Database.Database): void {
  db.exec(`
    DELETE FROM sales_by_dish_month;
    INSERT INTO sales_by_dish_month
      SELECT substr(date, 1, 7), location_id, channel, currency, dish,
             sum(orders), sum(items), sum(subtotal_cents), sum(late_orders)
        FROM sales_by_dish GROUP BY 1, 2, 3, 4, 5`)
}

/** A large buffer makes few, large pieces of the index, as the merges of years do; afterwards it is as usual again. */
function search(db: Database.Database, quarters: number, words: readonly string[]): void {
  const add = db.prepare('INSERT INTO order_search (rowid, words) VALUES (?, ?)')
  const buffer = (bytes: number) =>
    db.exec(`INSERT INTO order_search (order_search, rank) VALUES ('hashsize', ${bytes})`)
  buffer(64 * 2 ** 20)
  db.exec('BEGIN')
  for (let nth = 1; nth < quarters; nth += 1)
    words.forEach((each, index) => void add.run(nth * words.length + index + 1, each))
  db.exec('COMMIT')
  // FTS5's own.
  buffer(2 ** 20)
}
