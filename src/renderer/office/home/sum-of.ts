import type { Today } from '#shared/api/integrations.ts'

type Sum = {
  orders: number
  /** Per currency: amounts of different ones are never added. */
  revenue: { cents: number; currency: string }[]
  minutesToAccept: number | null
  minutesToReady: number | null
  lost: number
}

/** Figures of several locations as one; averages weigh by orders. */
export function sumOf(days: readonly Today[]): Sum {
  const revenue = new Map<string, number>()
  for (const { currency, totalCents } of days)
    revenue.set(currency, (revenue.get(currency) ?? 0) + totalCents)
  return {
    orders: days.reduce((sum, day) => sum + day.orders, 0),
    revenue: [...revenue].map(([currency, cents]) => ({ currency, cents })),
    minutesToAccept: average(days, ({ averageMinutesToAccept }) => averageMinutesToAccept),
    minutesToReady: average(days, ({ averageMinutesToReady }) => averageMinutesToReady),
    lost: days.reduce((sum, day) => sum + day.lost, 0),
  }
}

function average(days: readonly Today[], of: (day: Today) => number | null): number | null {
  let weight = 0
  let sum = 0
  for (const day of days) {
    const value = of(day)
    if (value === null || day.orders === 0) continue
    weight += day.orders
    sum += value * day.orders
  }
  return weight === 0 ? null : sum / weight
}
