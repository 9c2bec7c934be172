import { isUnheard } from '#shared/order/unseen.ts'
import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'
import { createOutcome } from './order-outcome.ts'

/** What is done to an order as a whole, from its answer to its end. */
export function orderStepsApi(core: Core) {
  const { book, clock, store } = core
  const { apply } = book
  const outcome = createOutcome(core)
  const mayAccept = permit(core.accounts, 'accept')
  const mayRefuse = permit(core.accounts, 'refuse')
  return {
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
    delay: api.orders.delay.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'delayed', minutes: input.minutes }, context.actor), errors),
    ),
    recall: api.orders.recall.handler(({ input, context, errors }) =>
      outcome(input.id, apply(input.id, { type: 'recalled' }, context.actor), errors),
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
                isUnheard(order, clock.now()) && apply(order.id, { type: 'acknowledged' }, context.actor).ok,
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
