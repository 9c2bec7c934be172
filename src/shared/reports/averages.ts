import type { Figures } from './figures.ts'

/** A quotient; null where nothing was counted. */
export function per(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count
}

/** Orders that were neither cancelled nor failed: those revenue is of. */
export function soldOrders({ orders, cancelled, failed }: Figures): number {
  return orders - cancelled - failed
}

/** Averages and shares of some figures, each null where there is nothing to average. Money in minor units, shares 0 to 1. */
export function averagesOf(figures: Figures) {
  const { orders, accepted, readied } = figures
  return {
    /** Average ticket: total of an order that was not lost. */
    ticketCents: per(figures.totalCents, soldOrders(figures)),
    acceptMs: per(figures.acceptMs, accepted),
    readyMs: per(figures.readyMs, readied),
    promisedMs: per(figures.promisedMs, readied),
    courierWaitMs: per(figures.courierWaitMs, figures.courierWaits),
    lostShare: per(figures.cancelled + figures.failed, orders),
    lateShare: per(figures.lateOrders, readied),
  }
}
