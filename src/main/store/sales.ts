import type { Database, Statement } from 'better-sqlite3'
import type { Figures } from '#shared/reports/figures.ts'

/** Every counter of an hour's figures, by the name of its column. */
export const hourCounters = {
  orders: 'orders',
  items: 'items',
  subtotalCents: 'subtotal_cents',
  taxCents: 'tax_cents',
  totalCents: 'total_cents',
  tipCents: 'tip_cents',
  feeCents: 'fee_cents',
  discountCents: 'discount_cents',
  refundedCents: 'refunded_cents',
  completed: 'completed',
  cancelled: 'cancelled',
  refused: 'refused',
  failed: 'failed',
  missed: 'missed',
  lostCents: 'lost_cents',
  accepted: 'accepted',
  acceptMs: 'accept_ms',
  readied: 'readied',
  readyMs: 'ready_ms',
  promisedMs: 'promised_ms',
  lateOrders: 'late_orders',
  courierWaits: 'courier_waits',
  courierWaitMs: 'courier_wait_ms',
  cutleryRequested: 'cutlery_requested',
  cutleryDeclined: 'cutlery_declined',
  cutleryUnknown: 'cutlery_unknown',
} as const satisfies Record<keyof Figures, string>

const place = ['date', 'location_id', 'channel', 'currency'] as const
const dishCounters = ['orders', 'items', 'subtotal_cents', 'late_orders'] as const

/** Tables of counters by business day: what a row is of, and what it counts. */
const salesTables = {
  sales_by_hour: { keys: [...place, 'hour'], counters: Object.values(hourCounters) },
  sales_by_dish: { keys: [...place, 'dish'], counters: dishCounters },
  sales_by_category: { keys: [...place, 'category'], counters: ['orders', 'items', 'subtotal_cents'] },
  endings_by_reason: { keys: [...place, 'kind', 'ended_by', 'reason'], counters: ['orders', 'lost_cents'] },
} as const satisfies Record<string, { keys: readonly string[]; counters: readonly string[] }>
type SalesTable = keyof typeof salesTables
const tableNames = Object.keys(salesTables) as SalesTable[]

/** A business day of a location. */
export type SalesDay = { date: string; locationId: string }
/** A row of one of them: keys and counts in the order of its columns. */
export type SalesRow = { table: SalesTable; key: readonly (string | number)[]; counts: readonly number[] }

/** Adds to a row that begins at zero. */
function upsert(db: Database, table: string, keys: readonly string[], counters: readonly string[]) {
  const columns = [...keys, ...counters]
  return db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${keys.join(', ')}) DO UPDATE SET
       ${counters.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ')}`,
  )
}

/**
 * Counters of what was sold and lost. Every row is a sum over orders; one whose `orders` is 0 counts for nothing. A month's
 * dishes are the sums of its days'.
 */
export function salesTable(db: Database) {
  const monthKeys = ['month', ...place.slice(1), 'dish']
  const addToMonth = upsert(db, 'sales_by_dish_month', monthKeys, dishCounters)
  const tables = tableNames.map((table) => {
    const { keys, counters } = salesTables[table]
    const ofDay = db.prepare<[string, string], (string | number)[]>(
      `SELECT ${[...keys, ...counters].join(', ')} FROM ${table} WHERE date = ? AND location_id = ?`,
    )
    return {
      table,
      keyCount: keys.length,
      add: upsert(db, table, keys, counters),
      ofDay: ofDay.raw(),
      dropEmpty: db.prepare(`DELETE FROM ${table} WHERE date = ? AND location_id = ? AND orders = 0`),
    }
  })
  const adding = Object.fromEntries(tables.map(({ table, add }) => [table, add])) as Record<
    SalesTable,
    Statement
  >
  const dropMonth = db.prepare('DELETE FROM sales_by_dish_month WHERE month = ?')
  const sumMonth = db.prepare(
    `INSERT INTO sales_by_dish_month (${[...monthKeys, ...dishCounters].join(', ')})
     SELECT @month, location_id, channel, currency, dish, ${dishCounters.map((name) => `sum(${name})`).join(', ')}
       FROM sales_by_dish WHERE date BETWEEN @month || '-01' AND @month || '-31' AND orders <> 0
      GROUP BY location_id, channel, currency, dish`,
  )
  const days = db.prepare<[], SalesDay>(
    tableNames.map((table) => `SELECT date, location_id AS locationId FROM ${table}`).join(' UNION '),
  )
  const dayToCount = db.prepare<[], SalesDay>(
    'SELECT date, location_id AS locationId FROM days_to_count ORDER BY date DESC LIMIT 1',
  )
  const daysToCount = db.prepare<[], number>('SELECT count(*) FROM days_to_count').pluck()
  const dayCounted = db.prepare('DELETE FROM days_to_count WHERE date = ? AND location_id = ?')
  const months = db.prepare<[], string>('SELECT DISTINCT month FROM sales_by_dish_month').pluck()

  return {
    add: ({ table, key, counts }: SalesRow): void => {
      adding[table].run(...key, ...counts)
      if (table === 'sales_by_dish') addToMonth.run(String(key[0]).slice(0, 7), ...key.slice(1), ...counts)
    },
    /** Every row of a business day of a location. */
    ofDay: (date: string, locationId: string): SalesRow[] =>
      tables.flatMap(({ table, keyCount, ofDay }) =>
        ofDay.all(date, locationId).map((row) => ({
          table,
          key: row.slice(0, keyCount),
          counts: row.slice(keyCount) as number[],
        })),
      ),
    /** Takes away rows of a day that stand for no order any more. */
    dropEmpty: (date: string, locationId: string): void => {
      for (const { dropEmpty } of tables) dropEmpty.run(date, locationId)
    },
    /** Sums a month's dishes (`YYYY-MM`) anew from its days. */
    sumMonth: (month: string): void => {
      dropMonth.run(month)
      sumMonth.run({ month })
    },
    /** Every business day of a location that has figures. */
    days: () => days.all(),
    months: () => months.all(),
    /** The newest day whose figures are still those of an earlier version. */
    dayToCount: (): SalesDay | null => dayToCount.get() ?? null,
    /** How many such days there are still. */
    daysToCount: (): number => daysToCount.get() ?? 0,
    dayCounted: ({ date, locationId }: SalesDay): void => void dayCounted.run(date, locationId),
  }
}
