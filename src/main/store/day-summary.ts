import type { Channel } from '#shared/channel.ts'
import type { DayLoss, DaySummary } from '#shared/reports/day-summary.ts'
import { type Figures, noFigures } from '#shared/reports/figures.ts'
import { hourCounters, type SalesRow } from './sales.ts'

const counters = Object.keys(hourCounters) as (keyof typeof hourCounters)[]

/** What the counters of one business day of one location come to. Pure. */
export function daySummary(date: string, rows: readonly SalesRow[]): DaySummary {
  const figures = rows
    .filter(({ table }) => table === 'sales_by_hour')
    .map(({ key: [, , channel, currency], counts }) => ({
      channel: channel as Channel,
      currency: String(currency),
      figures: figuresOf(counts),
    }))
    .filter(({ figures }) => figures.orders > 0)
  const losses = rows
    .filter(({ table, counts }) => table === 'endings_by_reason' && (counts[0] ?? 0) > 0)
    .map(({ key: [, , , currency, kind, by, reason], counts: [orders = 0, lostCents = 0] }) => ({
      currency,
      loss: { kind: kind as DayLoss['kind'], by: String(by), reason: String(reason), orders, lostCents },
    }))
  const currencies = Object.entries(Object.groupBy(figures, ({ currency }) => currency))
    .map(([currency, sold = []]) => ({
      currency,
      total: sumOf(sold),
      channels: Object.entries(Object.groupBy(sold, ({ channel }) => channel)).map(
        ([channel, ofChannel]) => ({
          channel: channel as Channel,
          figures: sumOf(ofChannel),
        }),
      ),
      losses: sumLosses(losses.filter((one) => one.currency === currency).map(({ loss }) => loss)),
    }))
    .toSorted((a, b) => b.total.orders - a.total.orders)
  return { date, currencies }
}

function figuresOf(counts: readonly number[]): Figures {
  const figures = { ...noFigures }
  for (const [at, name] of counters.entries()) figures[name] = counts[at] ?? 0
  return figures
}

function sumOf(sold: readonly { figures: Figures }[]): Figures {
  const sum = { ...noFigures }
  for (const { figures } of sold)
    for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += figures[name]
  return sum
}

/** The same reason on two channels is one line; the most orders first. */
function sumLosses(losses: readonly DayLoss[]): DayLoss[] {
  const groups = Object.groupBy(losses, ({ kind, by, reason }) => `${kind}|${by}|${reason}`)
  return Object.values(groups)
    .flatMap((same = []) => {
      const [first] = same
      if (!first) return []
      return [
        {
          ...first,
          orders: same.reduce((sum, { orders }) => sum + orders, 0),
          lostCents: same.reduce((sum, { lostCents }) => sum + lostCents, 0),
        },
      ]
    })
    .toSorted((a, b) => b.orders - a.orders)
}
