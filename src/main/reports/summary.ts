import { averagesOf } from '#shared/reports/averages.ts'
import type { Figures } from '#shared/reports/figures.ts'
import { isoWeek, weekday } from '#shared/time/business-day.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { categorySales, dishSales } from './dish-sales.ts'
import { twoDigits } from './overview.ts'
import { foldBy, type Scope, type Sold, sumsBy, totalOf } from './sums.ts'

const minutes = (ms: number | null) => (ms === null ? null : Math.round((ms / 60_000) * 10) / 10)
const share = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000)

/** Figures as a command writes them: amounts in minor units, averages in minutes, shares from 0 to 1, null for none. */
export function summaryOf(figures: Figures) {
  const averages = averagesOf(figures)
  return {
    ...figures,
    lostShare: share(averages.lostShare),
    averageMinutesToAccept: minutes(averages.acceptMs),
    averageMinutesToReady: minutes(averages.readyMs),
    lateShare: share(averages.lateShare),
  }
}

/**
 * Order volume and revenue of a scope (R7, R8), with how fast and how exactly orders were handled (R4, R5). Amounts of
 * several currencies are added as they are, and stand apart under `byCurrency`.
 */
export function summarise(db: ReadConnection, scope: Scope) {
  const rows = sumsBy(db, scope, ['date', 'locationId', 'channel', 'currency'])
  const by = (nameOf: (row: (typeof rows)[number]) => string) =>
    Object.fromEntries([...foldBy(rows, nameOf)].map(([name, figures]) => [name, summaryOf(figures)]))
  return {
    from: scope.from,
    to: scope.to,
    ...summaryOf(totalOf(rows)),
    byDay: by(({ date }) => date),
    byLocation: by(({ locationId }) => locationId),
    byChannel: by(({ channel }) => channel),
    byCurrency: by(({ currency }) => currency),
  }
}

/** What the rows of a summary may stand for. */
export const summaryKeys = [
  'day',
  'week',
  'month',
  'weekday',
  'hour',
  'item',
  'category',
  'channel',
  'location',
  'currency',
] as const
export type SummaryKey = (typeof summaryKeys)[number]

const soldBy: Record<
  Exclude<SummaryKey, 'item' | 'category'>,
  { column: keyof Sold; key: (row: Sold) => string }
> = {
  day: { column: 'date', key: ({ date }) => date },
  week: { column: 'date', key: ({ date }) => isoWeek(date) },
  month: { column: 'date', key: ({ date }) => date.slice(0, 7) },
  weekday: { column: 'date', key: ({ date }) => String(weekday(date)) },
  hour: { column: 'hour', key: ({ hour }) => twoDigits(hour) },
  channel: { column: 'channel', key: ({ channel }) => channel },
  location: { column: 'locationId', key: ({ locationId }) => locationId },
  currency: { column: 'currency', key: ({ currency }) => currency },
}

/** The same by day, dish or whatever else, one row for each that sold something. */
export function summaryRows(db: ReadConnection, scope: Scope, by: SummaryKey): { key: string }[] {
  if (by === 'item') return dishSales(db, scope).map(({ dish, ...sold }) => ({ key: dish, ...sold }))
  if (by === 'category')
    return categorySales(db, scope).map(({ category, ...sold }) => ({ key: category, ...sold }))
  const { column, key } = soldBy[by]
  const rows = sumsBy(db, scope, [column]).map((row) => ({
    // Only the column it goes by is there, and only that one is asked for.
    name: key(row as unknown as Sold),
    figures: row.figures,
  }))
  return [...foldBy(rows, ({ name }) => name)].map(([name, figures]) => ({
    key: name,
    ...summaryOf(figures),
  }))
}
