import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { Core } from '../core/core.ts'
import { api, permit } from './context.ts'

/** The 86 calls of the contract: the kitchen's own. */
export function soldOutApi(core: Core) {
  const { menus } = core
  const permitted = permit(core.accounts, 'sold-out')
  const { soldOut, catalog } = menus
  const state = (): SoldOutState => ({
    now: core.clock.now(),
    soldOut: soldOut.all(),
    catalogVersion: catalog.version(),
  })

  return {
    watch: api.soldOut.watch.handler(async function* ({ signal }): AsyncGenerator<SoldOutState, void, void> {
      const changes = core.changes.soldOut.subscribe(signal)
      yield state()
      for await (const _ of changes) yield state()
    }),
    catalog: api.soldOut.catalog.handler(() => catalog.all()),
    take: api.soldOut.take.use(permitted).handler(({ input, context, errors }) => {
      const taken = soldOut.take(input, context.actor.name ?? null)
      if (taken.ok) return taken.entries
      throw taken.refusal === 'past' ? errors.PAST() : errors.UNKNOWN()
    }),
    bringBack: api.soldOut.bringBack.use(permitted).handler(({ input, errors }) => {
      const back = soldOut.bringBack(input)
      if (!back.ok) throw errors.UNKNOWN()
      return back.entries
    }),
    retry: api.soldOut.retry.handler(({ input, errors }) => {
      const again = soldOut.retry(input)
      if (!again.ok) throw errors.UNKNOWN()
      return again.entries
    }),
  }
}
