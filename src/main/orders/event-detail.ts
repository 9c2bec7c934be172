import { detailOfChanges } from '#shared/order/changes-in-history.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { itemCount, type Order, totalCents, wholeDocument } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { kitchenChanges } from '#shared/order/reads.ts'
import { mayTellTime } from '#shared/order/stove.ts'
import { toMake } from '#shared/order/work.ts'

/** Words of staff that became a change, and figures worth keeping beside it in the history. */
export type EventDetail = HistoryEntry['detail']

/** What the history keeps of an event beside its name. Pure. */
export function detailOf(event: OrderEvent, before: Order, after: Order): EventDetail {
  switch (event.type) {
    case 'accepted':
      return { prepMinutes: event.prepMinutes, readyBy: after.readyBy }
    case 'refused':
      return { reason: event.reason, itemId: event.itemId, details: event.details }
    case 'cancelled-by-merchant':
      return { reason: event.reason, details: event.details }
    case 'dasher-moved':
      return { step: event.dasher.step, name: event.dasher.name }
    case 'adjusted':
      return {
        itemsBefore: itemCount(before),
        itemsAfter: itemCount(after),
        totalBefore: totalCents(before),
        totalAfter: totalCents(after),
        ...detailOfChanges(kitchenChanges(before, after)),
      }
    case 'field-not-understood':
      return { path: wholeDocument }
    case 'lines-struck':
      return { struck: event.struck }
    case 'delayed':
      return { minutes: event.minutes, readyBy: after.readyBy, told: mayTellTime(before) }
    case 'item-out': {
      const line = toMake(before).find(({ key }) => key === event.line)?.line
      const { quantity, substitute } = event
      return { item: line?.name ?? null, quantity, substitute: substitute?.name ?? null }
    }
    case 'recalled':
      return { to: after.status }
    case 'undone':
      return { from: before.status, to: after.status }
    default:
      return {}
  }
}
