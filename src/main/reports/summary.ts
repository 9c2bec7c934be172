import type { DailyTotal } from '../store/daily-totals.ts'

const minutes = (ms: number, count: number) =>
  count === 0 ? null : Math.round((ms / count / 60_000) * 10) / 10

/**
 * Order volume and revenue of a span of local days (R7, R8), with how fast and how exactly orders were handled
 * (R4, R5). Amounts in minor units, averages in minutes, shares from 0 to 1; null where nothing was counted.
 */
export function summarise(days: readonly DailyTotal[], span: { from: string; to: string }) {
  const figures = (rows: readonly DailyTotal[]) => {
    const sum = (pick: (row: DailyTotal) => number) => rows.reduce((total, row) => total + pick(row), 0)
    const orders = sum((row) => row.orders)
    const readied = sum((row) => row.readied)
    const lost = sum((row) => row.cancelled + row.failed)
    return {
      orders,
      items: sum((row) => row.items),
      completed: sum((row) => row.completed),
      cancelled: sum((row) => row.cancelled),
      failed: sum((row) => row.failed),
      subtotalCents: sum((row) => row.subtotal_cents),
      taxCents: sum((row) => row.tax_cents),
      tipCents: sum((row) => row.tip_cents),
      totalCents: sum((row) => row.subtotal_cents + row.tax_cents),
      lostCents: sum((row) => row.lost_cents),
      lostShare: orders === 0 ? null : Math.round((lost / orders) * 1000) / 1000,
      averageMinutesToAccept: minutes(
        sum((row) => row.accept_ms),
        sum((row) => row.accepted),
      ),
      averageMinutesToReady: minutes(
        sum((row) => row.ready_ms),
        readied,
      ),
      lateShare: readied === 0 ? null : Math.round((sum((row) => row.ready_late) / readied) * 1000) / 1000,
    }
  }
  const by = (key: (row: DailyTotal) => string) =>
    Object.fromEntries(
      [...new Set(days.map(key))].map((value) => [value, figures(days.filter((row) => key(row) === value))]),
    )
  return {
    ...span,
    ...figures(days),
    byDay: by((row) => row.date),
    byLocation: by((row) => row.locationId),
    byChannel: by((row) => row.channel),
  }
}
