import type { Overview } from './overview.ts'
import { type Channel, channels } from '../channel.ts'
import type { SeriesUnit } from './period.ts'
import { daysOfStep, stepKeys } from './periods.ts'

/** One step of a period on the chart of revenue and orders: an hour, a day, a week or a month. */
export type SalesStep = {
  key: string
  revenueCents: number
  orders: number
  byChannel: Record<Channel, number>
  /** It has not begun: nothing is known of it, which is not nothing sold. */
  isAhead: boolean
  /** The same step of the period it is compared with, by its place in it; null where that one has none. */
  before: { key: string; revenueCents: number; orders: number } | null
}
export type Sales = {
  unit: SeriesUnit
  /** Channels that have orders here, in their usual order. */
  channels: Channel[]
  steps: SalesStep[]
}

type Row = { revenueCents: number; orders: number; byChannel: Record<Channel, number> }
const nothing = (): Row => ({ revenueCents: 0, orders: 0, byChannel: { doordash: 0, 'uber-eats': 0 } })

/**
 * Every step of a period beside the same one of an earlier period: the first with the first, so that Monday stands beside
 * Monday. Hours without orders at either end of the day are left out.
 */
export function salesOf(now: Overview, before: Overview | null, today: string, dayStartsAt = 4): Sales {
  const { unit } = now.series
  const rows = rowsByKey(now)
  const earlier = before !== null && before.series.unit === unit ? before : null
  const earlierRows = earlier === null ? null : rowsByKey(earlier)
  const keys = stepKeys(unit, now.from, now.to, dayStartsAt)
  const earlierKeys = earlier === null ? [] : stepKeys(unit, earlier.from, earlier.to, dayStartsAt)
  const steps = keys.map((key, at): SalesStep => {
    const earlierKey = earlierKeys[at]
    return {
      key,
      ...(rows.get(key) ?? nothing()),
      isAhead: daysOfStep(unit, key, now).from > today,
      before:
        earlierKey === undefined
          ? null
          : { ...sumsOnly(earlierRows?.get(earlierKey) ?? nothing()), key: earlierKey },
    }
  })
  return {
    unit,
    channels: channels.filter((channel) => now.series.rows.some((row) => row.channel === channel)),
    steps: unit === 'hour' ? trimmed(steps) : steps,
  }
}

function rowsByKey(overview: Overview): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const { key, channel, figures } of overview.series.rows) {
    const row = rows.get(key) ?? nothing()
    row.revenueCents += figures.totalCents
    row.orders += figures.orders
    row.byChannel[channel] += figures.orders
    rows.set(key, row)
  }
  return rows
}

function sumsOnly({ revenueCents, orders }: Row) {
  return { revenueCents, orders }
}

/** Without the empty steps before the first and after the last that has orders. */
function trimmed(steps: SalesStep[]): SalesStep[] {
  const isFilled = ({ orders, before }: SalesStep) => orders > 0 || (before?.orders ?? 0) > 0
  const first = steps.findIndex(isFilled)
  return first === -1 ? [] : steps.slice(first, steps.findLastIndex(isFilled) + 1)
}
