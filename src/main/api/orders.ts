import type { BoardOrder, BoardUpdate, OrderDetails } from '#shared/api/orders.ts'
import { columnOf } from '#shared/order/board.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { lastStepOf } from '#shared/order/last-step.ts'
import type { Actor } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { lineChange, lineChangesOf } from '#shared/order/abilities.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { hasStations, type KitchenStation, stationsOf } from '#shared/order/stations.ts'
import { isUnseen } from '#shared/order/unseen.ts'
import type { Core } from '../core/core.ts'
import type { OrderChange } from '../orders/apply-event.ts'
import { actorFor, api, notAllowed, permit } from './context.ts'

/** More than this nobody looks through for what was just finished; the history has the rest. */
const finishedShown = 30

/** The order calls of the contract over the core. */
export function ordersApi(core: Core) {
  const { book, store } = core
  const mayAccept = permit(core.accounts, 'accept')
  const mayRefuse = permit(core.accounts, 'refuse')

  /** The order after a change, or the typed error that says why not. */
  function outcome(
    id: string,
    change: OrderChange,
    errors: {
      UNKNOWN_ORDER: () => Error
      NOT_POSSIBLE: (options: {
        data: {
          refusal: Exclude<(OrderChange & { ok: false })['refusal'], 'unknown-order'>
          by: HistoryEntry | null
        }
      }) => Error
    },
  ): BoardOrder {
    if (change.ok) return core.view(change.order)
    if (change.refusal === 'unknown-order') throw errors.UNKNOWN_ORDER()
    // Of two taps the second is told who was first.
    throw errors.NOT_POSSIBLE({ data: { refusal: change.refusal, by: lastStepOf(store.history.of(id)) } })
  }
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
  const apply = (id: string, event: OrderEvent, actor: Actor) => book.apply(id, event, actor)

  return {
    watch: api.orders.watch.handler(async function* ({ signal }): AsyncGenerator<BoardUpdate, void, void> {
      const changes = core.changes.orders.subscribe(signal)
      const board = core.board()
      yield { type: 'snapshot', orders: board, now: core.clock.now() }
      core.integrations.goLive.shown(board.map((order) => order.id))
      for await (const ids of changes) {
        const orders: BoardOrder[] = []
        const removed: string[] = []
        for (const id of ids) {
          const order = store.orders.find(id)
          if (order && columnOf(order) !== null) orders.push(core.view(order))
          else removed.push(id)
        }
        yield { type: 'changed', orders, removed }
        core.integrations.goLive.shown(orders.map((order) => order.id))
      }
    }),

    show: api.orders.show.handler(({ input, errors }): OrderDetails => {
      const order = store.orders.find(input.id)
      if (!order) throw errors.UNKNOWN_ORDER()
      return {
        order: core.view(order),
        history: store.history.of(order.id),
        tickets: store.printJobs.of(order.id).map((job) => ({
          jobId: job.id,
          kind: job.kind,
          sequence: job.sequence,
          notice: job.notice,
          printer: store.printers.find(job.printerId)?.name ?? '',
          state: job.state,
          problem: job.problem,
          at: job.changedAt,
        })),
      }
    }),

    history: api.orders.history.handler(({ input: { filter, cursor, limit } }) =>
      core.reads.orders.history({ filter, after: cursor, limit }),
    ),

    accept: api.orders.accept
      .use(mayAccept)
      .handler(({ input, context, errors }) =>
        outcome(
          input.id,
          apply(input.id, { type: 'accepted', prepMinutes: input.prepMinutes }, context.actor),
          errors,
        ),
      ),
    refuse: api.orders.refuse.use(mayRefuse).handler(({ input, context, errors }) => {
      const { id, reason, itemId, details } = input
      return outcome(id, apply(id, { type: 'refused', reason, itemId, details }, context.actor), errors)
    }),
    ready: api.orders.ready.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'readied' }, context.actor), errors),
    ),
    pickedUp: api.orders.pickedUp.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'picked-up' }, context.actor), errors),
    ),
    cancel: api.orders.cancel.use(mayRefuse).handler(({ input, context, errors }) => {
      const { id, reason, details } = input
      return outcome(id, apply(id, { type: 'cancelled-by-merchant', reason, details }, context.actor), errors)
    }),
    undo: api.orders.undo.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'undone' }, context.actor), errors),
    ),
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
      const lines = stationsOf(planOf(id), order).find((part) => part.station === station)?.keys ?? []
      const event: OrderEvent = { type: 'lines-struck', lines, struck: done, completes: true }
      return outcome(id, book.apply(id, event, context.actor, { station }), errors)
    }),
    delay: api.orders.delay.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'delayed', minutes: input.minutes }, context.actor), errors),
    ),
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
    recall: api.orders.recall.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'recalled' }, context.actor), errors),
    ),
    finished: api.orders.finished.handler(({ input }) =>
      store.orders.finished(input.locationId, finishedShown).map((order) => core.view(order)),
    ),
    startNow: api.orders.startNow.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'released' }, context.actor), errors),
    ),
    acknowledge: api.orders.acknowledge.handler(({ input, context, errors }) => {
      const order = store.orders.find(input.id)
      const type = order?.ending && order.endingSeenAt === null ? 'ending-seen' : 'acknowledged'
      return outcome(input.id, apply(input.id, { type }, context.actor), errors)
    }),
    acknowledgeAll: api.orders.acknowledgeAll.handler(({ context }) => ({
      count: book.change(
        () =>
          store.orders
            .onBoard()
            .filter(
              (order) =>
                (order.acknowledgedAt === null || isUnseen(order)) &&
                apply(order.id, { type: 'acknowledged' }, context.actor).ok,
            ).length,
      ),
    })),
    retrySend: api.orders.retrySend.handler(({ input, context, errors }) =>
      outcome(input.id, book.retrySend(input.id, context.actor), errors),
    ),
    reprint: api.orders.reprint.handler(({ input, context, errors }) => {
      const order = store.orders.find(input.id)
      if (!order) throw errors.UNKNOWN_ORDER()
      book.reprint(input.id, input.kind, context.actor)
      return core.view(order)
    }),
  }
}
