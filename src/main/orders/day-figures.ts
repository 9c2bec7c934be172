import { itemCount, type Order, totalCents } from '#shared/order/order.ts'
import type { Store } from '../store/open.ts'

/** What an order adds to its day's figures; amounts in minor units, waits in ms. */
export type DayFigures = Parameters<Store['dailyTotals']['add']>[1]

/** What an order counts for that is new in the house. Pure. */
export function figuresOfNew(order: Order): DayFigures {
  return {
    orders: 1,
    items: itemCount(order),
    subtotal_cents: order.subtotalCents,
    tax_cents: order.taxCents,
    tip_cents: order.tipCents,
  }
}

/** What a change of an order adds to its day, or takes back from it; null for a change nobody counts. Pure. */
export function figuresOfChange(before: Order, after: Order): DayFigures | null {
  const gained = (is: (order: Order) => boolean) => Number(is(after)) - Number(is(before))
  const cancelled = gained(({ status }) => status === 'cancelled')
  const failed = gained(({ status }) => status === 'failed')
  const accepted = gained(({ acceptedAt }) => acceptedAt !== null)
  const readied = gained(({ readyAt }) => readyAt !== null)
  const completed = gained(({ status }) => status === 'completed')
  const isRevised = after.revision !== before.revision
  if (!cancelled && !failed && !accepted && !readied && !completed && !isRevised) return null
  const timed = readied > 0 ? after : before
  const readyMs = (timed.readyAt ?? 0) - (timed.acceptedAt ?? timed.readyAt ?? 0)
  const isLate = timed.readyAt !== null && timed.readyBy !== null && timed.readyAt > timed.readyBy
  return {
    cancelled,
    failed,
    completed,
    accepted,
    readied,
    lost_cents: (cancelled + failed) * totalCents(after),
    accept_ms: accepted * ((after.acceptedAt ?? before.acceptedAt ?? 0) - after.receivedAt),
    ready_ms: readied * readyMs,
    ready_late: readied * Number(isLate),
    ...(isRevised && revised(before, after)),
  }
}

function revised(before: Order, after: Order): DayFigures {
  return {
    items: itemCount(after) - itemCount(before),
    subtotal_cents: after.subtotalCents - before.subtotalCents,
    tax_cents: after.taxCents - before.taxCents,
    tip_cents: after.tipCents - before.tipCents,
  }
}
