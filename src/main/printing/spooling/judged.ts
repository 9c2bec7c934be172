import type { PrintJob } from '#shared/printing/printing.ts'

/** Whatever nobody tells of (a route that was set anew) is noticed after so long, in ms. */
const freshMs = 10_000

/**
 * Which waiting tickets were looked at and are wanted: to read the orders of a long queue at each turn of a printer would hold
 * up the whole station. What becomes of an order is told by `forget`. `steady` in ms, as the clock's.
 */
export function createJudged(steady: () => number) {
  /** Of each order, its tickets as they were then, and until when that counts. */
  const orders = new Map<string, Map<string, number>>()
  const keyOf = ({ id, state }: PrintJob) => `${id} ${state}`
  return {
    isWanted: (job: PrintJob): boolean =>
      job.orderId !== null && (orders.get(job.orderId)?.get(keyOf(job)) ?? -Infinity) > steady(),
    keep: (job: PrintJob): void => {
      if (job.orderId === null) return
      const own = orders.get(job.orderId) ?? new Map<string, number>()
      orders.set(job.orderId, own.set(keyOf(job), steady() + freshMs))
    },
    /** Something became of these orders, or of their tickets. */
    forget: (orderIds: Iterable<string>): void => {
      for (const id of orderIds) orders.delete(id)
    },
    clear: (): void => orders.clear(),
  }
}
export type Judged = ReturnType<typeof createJudged>
