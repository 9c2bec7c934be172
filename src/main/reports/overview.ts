import { mostDishes, type Overview } from '#shared/reports/overview.ts'
import type { Channel } from '#shared/channel.ts'
import { type Period, seriesUnit } from '#shared/reports/period.ts'
import { isoWeek, weekday } from '#shared/time/business-day.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { categorySales, dishSales } from './dish-sales.ts'
import { feedbackOf } from './feedback.ts'
import { pauseLosses } from './pause-losses.ts'
import { type Place, type Places, soldOutLosses } from './sold-out-losses.ts'
import { foldBy, inPlace, inScope, type Scope, type Sold, sumsBy, totalOf } from './sums.ts'

/** What the page is answered, of a period that was checked. `now` in epoch ms. */
export function overviewOf(db: ReadConnection, { now, ...asked }: Scope & { now: number }): Overview {
  const places = placesOf(db)
  const everyCurrency = sumsBy(db, { ...asked, currency: null }, [
    'date',
    'locationId',
    'channel',
    'currency',
  ])
  const currencies = [...foldBy(everyCurrency, ({ currency }) => currency)]
    .toSorted(([, one], [, other]) => other.orders - one.orders)
    .map(([currency]) => currency)
  const currency =
    asked.currency ??
    currencies[0] ??
    (places.get(asked.locationId ?? '') ?? [...places.values()][0])?.currency ??
    null
  const scope = { ...asked, currency }
  const days = everyCurrency.filter((row) => row.currency === currency)
  const dishes = dishSales(db, scope)
  return {
    from: scope.from,
    to: scope.to,
    currency,
    currencies,
    total: totalOf(days),
    series: series(db, scope, days),
    heat: heatOf(db, scope),
    dishes: dishes.slice(0, mostDishes),
    dishCount: dishes.length,
    categories: categorySales(db, scope),
    locations: [...foldBy(days, ({ locationId }) => locationId)].map(([locationId, figures]) => ({
      locationId,
      figures,
    })),
    channels: [...foldBy(days, ({ channel }) => channel)].map(([channel, figures]) => ({
      channel: channel as Channel,
      figures,
    })),
    reasons: reasonsOf(db, scope),
    soldOut: soldOutLosses(db, scope, places, now),
    pauses: pauseLosses(db, scope, places, now),
    feedback: feedbackOf(db, scope),
    unanswered: unansweredOf(db, scope),
    hasAny: db.prepare('SELECT 1 FROM orders LIMIT 1').get() !== undefined,
  }
}

/** Every location by its id, in the order in which they were set up. */
export function placesOf(db: ReadConnection): Places {
  const rows = db
    .prepare<[], Place & { id: string }>(
      'SELECT id, time_zone AS timeZone, day_ends_at AS dayEndsAt, currency FROM locations ORDER BY rowid',
    )
    .all()
  return new Map(rows.map((place) => [place.id, place]))
}

type Day = Pick<Sold, 'date' | 'channel'> & { figures: Overview['total'] }

function series(db: ReadConnection, scope: Scope & Period, days: readonly Day[]): Overview['series'] {
  const unit = seriesUnit(scope)
  const keyOf = {
    day: ({ date }: Day) => date,
    week: ({ date }: Day) => isoWeek(date),
    month: ({ date }: Day) => date.slice(0, 7),
  }
  if (unit === 'hour') {
    const rows = sumsBy(db, scope, ['hour', 'channel'])
    return { unit, rows: rows.map(({ hour, ...row }) => ({ key: twoDigits(hour), ...row })) }
  }
  const rows = [...foldBy(days, (day) => `${keyOf[unit](day)}|${day.channel}`)].map(([name, figures]) => {
    const [key = '', channel = ''] = name.split('|')
    return { key, channel: channel as Channel, figures }
  })
  return { unit, rows }
}

/** An hour as a key: `07`. */
export function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0')
}

function heatOf(db: ReadConnection, scope: Scope): Overview['heat'] {
  const rows = db
    .prepare<[Scope], [string, number, number, number]>(
      `SELECT date, hour, sum(orders), sum(late_orders) FROM sales_by_hour WHERE ${inScope} GROUP BY date, hour`,
    )
    .raw()
    .all(scope)
  const cells = new Map<number, Overview['heat'][number]>()
  for (const [date, hour, orders, lateOrders] of rows) {
    const day = weekday(date)
    const cell = cells.get(day * 24 + hour) ?? { weekday: day, hour, orders: 0, lateOrders: 0 }
    cell.orders += orders
    cell.lateOrders += lateOrders
    cells.set(day * 24 + hour, cell)
  }
  return [...cells].toSorted(([one], [other]) => one - other).map(([, cell]) => cell)
}

/**
 * How many orders of a scope await an answer now, as `awaitsAnswer` says. They are counted where they are, as no stored
 * day knows of it; the plus keeps SQLite on the few that are under way, however long the period is. Test orders, which
 * have no part in figures, are accepted as they come.
 */
function unansweredOf(db: ReadConnection, scope: Scope): number {
  const row = db
    .prepare<[Scope], { count: number }>(
      `SELECT count(*) AS count FROM orders
        WHERE status IN ('new', 'scheduled') AND confirmation = 'open' AND ${inPlace}
          AND +business_date BETWEEN @from AND @to`,
    )
    .get(scope)
  return row?.count ?? 0
}

function reasonsOf(db: ReadConnection, scope: Scope): Overview['reasons'] {
  return db
    .prepare<[Scope], Overview['reasons'][number]>(
      `SELECT kind, ended_by AS by, reason, sum(orders) AS orders, sum(lost_cents) AS lostCents
         FROM endings_by_reason WHERE ${inScope}
        GROUP BY kind, ended_by, reason HAVING sum(orders) <> 0 ORDER BY orders DESC, kind, reason`,
    )
    .all(scope)
}
