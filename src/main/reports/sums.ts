import type { Channel } from '#shared/channel.ts'
import { type Figures, noFigures } from '#shared/reports/figures.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { hourCounters } from '../store/sales.ts'

/** Which sales are meant: business days, both included, and null for every one. */
export type Scope = {
  from: string
  to: string
  locationId: string | null
  channel: string | null
  currency: string | null
}

/** The place of a scope in SQL; its days are added by who knows the table. */
export const inPlace =
  '(@locationId IS NULL OR location_id = @locationId) AND (@channel IS NULL OR channel = @channel) AND (@currency IS NULL OR currency = @currency)'
export const inScope = `date BETWEEN @from AND @to AND ${inPlace}`

/** Where and in what something was sold. */
export type Sold = { date: string; locationId: string; channel: Channel; currency: string; hour: number }

const names = Object.keys(hourCounters) as (keyof typeof hourCounters)[]
const summed = names.map((name) => `sum(${hourCounters[name]}) AS ${name}`).join(', ')
const columns = {
  date: 'date',
  locationId: 'location_id',
  channel: 'channel',
  currency: 'currency',
  hour: 'hour',
} as const satisfies Record<keyof Sold, string>

/** The figures of a scope by some of what they are kept by, in its order. */
export function sumsBy<Key extends keyof Sold>(
  db: ReadConnection,
  scope: Scope,
  keys: readonly Key[],
): (Pick<Sold, Key> & { figures: Figures })[] {
  const grouped = keys.map((key) => columns[key]).join(', ')
  const rows = db
    .prepare<[Scope], Pick<Sold, Key> & Figures>(
      `SELECT ${keys.map((key) => `${columns[key]} AS ${key}`).join(', ')}, ${summed} FROM sales_by_hour
        WHERE ${inScope} GROUP BY ${grouped} HAVING sum(orders) <> 0 ORDER BY ${grouped}`,
    )
    .all(scope)
  return rows.map((row) => {
    const figures = { ...noFigures }
    for (const name of names) figures[name] = row[name]
    const kept: Pick<Sold, Key> = row
    const key = {} as Pick<Sold, Key>
    for (const name of keys) key[name] = kept[name]
    return { ...key, figures }
  })
}

/** Both together. */
export function addFigures(one: Figures, other: Figures): Figures {
  const sum = { ...one }
  for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += other[name]
  return sum
}

/** Figures by a name each row has, in the order in which the names first come. */
export function foldBy<Row extends { figures: Figures }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Map<string, Figures> {
  const sums = new Map<string, Figures>()
  for (const row of rows) {
    const name = nameOf(row)
    const sum = sums.get(name)
    sums.set(name, sum ? addFigures(sum, row.figures) : row.figures)
  }
  return sums
}

/** All of them together. */
export function totalOf(rows: readonly { figures: Figures }[]): Figures {
  return rows.reduce((sum, { figures }) => addFigures(sum, figures), noFigures)
}
