import type { IntegrationsState } from '#shared/api/integrations.ts'
import { areLongEnough } from '#shared/menu/hours.ts'
import type { Core } from '../core/core.ts'
import { consentApi } from './consent.ts'
import { api, managerActor, requireManager } from './context.ts'
import { wizardApi } from './wizard.ts'

/** A screen hears at least this often, for elapsed times and figures. */
const heartbeatMs = 5_000

/** The integration calls of the contract; all for managers only. */
export function integrationsApi(core: Core) {
  const { integrations, accounts } = core
  const { goLive } = integrations
  const managed = api.integrations.use(requireManager(accounts))

  return {
    watch: managed.watch.handler(async function* ({ signal }): AsyncGenerator<IntegrationsState, void, void> {
      const beat = setInterval(() => integrations.changes.publish(['integrations']), heartbeatMs)
      const changes = integrations.changes.subscribe(signal)
      try {
        yield integrations.state()
        for await (const _ of changes) {
          yield integrations.state()
        }
      } finally {
        clearInterval(beat)
      }
    }),

    wizard: wizardApi(core),

    retryMenuExport: managed.retryMenuExport.handler(async ({ input, context, errors }) => {
      if (input.hours && !areLongEnough(input.hours)) throw errors.HOURS_TOO_SHORT()
      const retried = await core.menus.exportAgain(input, managerActor(context.manager))
      if (retried === 'unknown-location') throw errors.UNKNOWN_LOCATION()
      if (retried === 'not-possible') throw errors.NOT_POSSIBLE()
      if (retried === 'sent') {
        const view = integrations.view(input.locationId, input.channel)
        if (view) return view
        throw errors.UNKNOWN_LOCATION()
      }
      if (retried.kind === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
      if (retried.kind === 'unreachable') throw errors.UNREACHABLE()
      throw errors.REFUSED({ data: { code: retried.code, details: retried.details } })
    }),

    stores: managed.stores.handler(() => integrations.accountStores()),
    cutOffs: managed.cutOffs.handler(({ input }) => integrations.cutOffs(input.locationIds, input.channel)),
    activate: managed.activate.handler(async ({ input, context, errors }) => {
      const answer = await integrations.activate(input, managerActor(context.manager))
      if (answer.ok) return answer.results
      const { refusal } = answer
      throw refusal.kind === 'not-ready'
        ? errors.NOT_READY({ data: { locationIds: refusal.locationIds } })
        : errors.CHECKS_MISSING({ data: { checks: refusal.checks } })
    }),

    consent: consentApi(core),

    disconnect: managed.disconnect.handler(async ({ input, context, errors }) => {
      const ended = await integrations.disconnect(
        input.locationId,
        input.channel,
        managerActor(context.manager),
      )
      if (ended === 'unknown-location') throw errors.UNKNOWN_LOCATION()
      if (ended === 'not-possible') throw errors.NOT_POSSIBLE()
      if (ended.ok) {
        const view = integrations.view(input.locationId, input.channel)
        if (view) return view
        throw errors.UNKNOWN_LOCATION()
      }
      const { refusal } = ended
      if (refusal.kind === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
      if (refusal.kind === 'unreachable') throw errors.UNREACHABLE()
      throw errors.REFUSED({ data: { code: refusal.code, details: refusal.details } })
    }),

    startGoLiveCheck: managed.startGoLiveCheck.handler(async ({ input, errors }) => {
      const check = await integrations.startGoLiveCheck(input?.locationId)
      if (!check) throw errors.UNKNOWN_LOCATION()
      return check
    }),
    confirmHeard: managed.confirmHeard.handler(() => goLive.heard()),

    requestDisconnect: managed.requestDisconnect.handler(({ input, context, errors }) => {
      const request = integrations.requestDisconnect(
        input.locationId,
        input.channel,
        managerActor(context.manager),
      )
      if (!request) throw errors.UNKNOWN_LOCATION()
      return request
    }),
  }
}
