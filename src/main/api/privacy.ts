import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

/** The calls about customers' data; for managers only. */
export function privacyApi({ privacy, accounts }: Core) {
  const managed = api.privacy.use(requireManager(accounts))
  return {
    state: managed.state.handler(privacy.state),
    saveRetention: managed.saveRetention.handler(({ input, context, errors }) => {
      if (!privacy.saveRetention(input.locationId, input.retention, managerActor(context.manager)))
        throw errors.UNKNOWN_LOCATION()
      return privacy.state()
    }),
    letOrdersGo: managed.letOrdersGo.handler(({ input, context, errors }) => {
      const became = privacy.letOrdersGo(input.locationId, input.before, managerActor(context.manager))
      if (became === 'unknown') throw errors.UNKNOWN_LOCATION()
      if (became === 'not-due') throw errors.NOT_DUE()
      return privacy.state()
    }),
    findCustomer: managed.findCustomer.handler(({ input }) => privacy.find(input.text)),
    erase: managed.erase.handler(({ input, context, errors }) => {
      const asked = privacy.erase(input, managerActor(context.manager))
      if (asked.ok) return { orders: asked.orders }
      throw asked.refusal === 'live' ? errors.STILL_COOKING() : errors.NOTHING_TO_ERASE()
    }),
  }
}
