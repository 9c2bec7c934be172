import type { RefusedOrdersState } from '#shared/api/refused-orders.ts'
import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** The calls about refused orders over the core. */
export function refusedOrdersApi({ refusedOrders, changes }: Core) {
  return {
    watch: api.refusedOrders.watch.handler(async function* ({
      signal,
    }): AsyncGenerator<RefusedOrdersState, void, void> {
      const refused = changes.refusedOrders.subscribe(signal)
      yield refusedOrders.state()
      for await (const _ of refused) yield refusedOrders.state()
    }),
    seen: api.refusedOrders.seen.handler(({ input, errors }) => {
      if (!refusedOrders.see(input.id)) throw errors.UNKNOWN()
      return { ok: true as const }
    }),
    // Dealt with on another screen is dealt with: only an id that never was is an error.
    dealtWith: api.refusedOrders.dealtWith.handler(({ input, context, errors }) => {
      if (!refusedOrders.dealtWith(input.id, context.actor) && refusedOrders.raw(input.id) === null)
        throw errors.UNKNOWN()
      return { ok: true as const }
    }),
    raw: api.refusedOrders.raw.handler(({ input, errors }) => {
      const text = refusedOrders.raw(input.id)
      if (text === null) throw errors.UNKNOWN()
      return { text }
    }),
  }
}
