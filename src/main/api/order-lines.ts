import { lineChange, lineChangesOf } from '#shared/order/abilities.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { hasStations, type KitchenStation, linesOfDone, stationsOf } from '#shared/order/stations.ts'
import type { Core } from '../core/core.ts'
import { actorFor, api, notAllowed } from './context.ts'
import { createOutcome } from './order-outcome.ts'

/** What is done to the lines of an order: struck off as they are made, and taken off where something is out. */
export function orderLinesApi(core: Core) {
  const { book, store } = core
  const { apply } = book
  const outcome = createOutcome(core)
  const planOf = (orderId: string) => {
    const order = store.orders.find(orderId)
    return order ? core.stationPlans.of(order.locationId) : {}
  }
  /** Whether a screen of one station (null: of all) may touch these lines of an order: those it makes itself. */
  const areOf = (station: KitchenStation | null, id: string, lines: readonly string[]): boolean => {
    const order = store.orders.find(id)
    if (station === null || !order) return true
    const own = new Set(stationsOf(planOf(id), order).find((part) => part.station === station)?.keys)
    return lines.every((line) => own.has(line))
  }
  return {
    strike: api.orders.strike.handler(({ input, context, errors }) => {
      const { id, lines, struck } = input
      if (!areOf(context.station ?? null, id, lines)) throw notAllowed()
      const completes = hasStations(planOf(id))
      return outcome(id, apply(id, { type: 'lines-struck', lines, struck, completes }, context.actor), errors)
    }),
    stationDone: api.orders.stationDone.handler(({ input, context, errors }) => {
      const { id, station, done } = input
      if (context.station && context.station !== station) throw notAllowed()
      const order = store.orders.find(id)
      if (!order) throw errors.UNKNOWN_ORDER()
      const lines = linesOfDone(planOf(id), order, station, done)
      const event: OrderEvent = { type: 'lines-struck', lines, struck: done, completes: true }
      return outcome(id, book.apply(id, event, context.actor, { station }), errors)
    }),
    itemOut: api.orders.itemOut.handler(({ input, context, errors }) => {
      const { id, line, quantity, substitute, prepMinutes } = input
      const order = store.orders.find(id)
      if (order && !lineChangesOf(order).includes(lineChange({ quantity, substitute })))
        throw errors.NOT_POSSIBLE({ data: { refusal: 'not-at-this-channel' } })
      // Taking an item off a new order accepts the rest of it, so that whoever may accept may do both, with one PIN.
      const accepts = order !== undefined && awaitsAnswer(order) && prepMinutes !== undefined
      const actor = actorFor(core.accounts, accepts ? 'accept' : 'refuse', context)
      // Where the item cannot be taken off, nothing is accepted either: what throws in here undoes both.
      return book.change(() => {
        if (accepts) apply(id, { type: 'accepted', prepMinutes }, actor)
        return outcome(id, apply(id, { type: 'item-out', line, quantity, substitute }, actor), errors)
      })
    }),
  }
}
