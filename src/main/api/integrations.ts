import type { IntegrationsState } from '#shared/api/integrations.ts'
import type { Wizard, WizardRefusal } from '#shared/integration/wizard.ts'
import { areLongEnough } from '#shared/menu/hours.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Core } from '../core/core.ts'
import type { WizardChange } from '../integration/wizard-state.ts'
import { consentApi } from './consent.ts'
import { api, requireManager } from './context.ts'

/** A screen hears at least this often, for elapsed times and figures. */
const heartbeatMs = 5_000

type WizardErrors = {
  NO_WIZARD: () => Error
  NOT_POSSIBLE: (options: { data: { refusal: WizardRefusal } }) => Error
}

function refuse(refusal: WizardRefusal | 'no-wizard', errors: WizardErrors): Error {
  return refusal === 'no-wizard' ? errors.NO_WIZARD() : errors.NOT_POSSIBLE({ data: { refusal } })
}

function outcome(change: WizardChange, errors: WizardErrors): Wizard {
  if (change.ok) return change.wizard
  throw refuse(change.refusal, errors)
}

/** The integration calls of the contract; all for managers only. */
export function integrationsApi(core: Core) {
  const { integrations, accounts } = core
  const { wizard, goLive } = integrations
  const managed = api.integrations.use(requireManager(accounts))
  const actorOf = (manager: { name: string }): Actor => ({ kind: 'manager', name: manager.name })

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

    wizard: {
      start: managed.wizard.start.handler(({ input }) => wizard.start(input.path)),
      tickItem: managed.wizard.tickItem.handler(({ input, context, errors }) =>
        outcome(wizard.tickItem(input.item, input.isTicked ? context.manager.name : null), errors),
      ),
      confirmChecklist: managed.wizard.confirmChecklist.handler(({ errors }) =>
        outcome(wizard.confirmChecklist(), errors),
      ),
      chooseAccount: managed.wizard.chooseAccount.handler(({ input, errors }) => {
        const change = wizard.chooseAccount(input.accountId)
        if (change === 'unknown-account') throw errors.UNKNOWN_ACCOUNT()
        return outcome(change, errors)
      }),
      openSignIn: managed.wizard.openSignIn.handler(async ({ errors }) => {
        const opened = await wizard.openSignIn()
        if (opened.ok) return { url: opened.url }
        throw opened.refusal === 'not-set-up' ? errors.NOT_SET_UP() : refuse(opened.refusal, errors)
      }),
      signInEnded: managed.wizard.signInEnded.handler(({ input, errors }) =>
        outcome(wizard.signInEnded(input.problem), errors),
      ),
      candidates: managed.wizard.candidates.handler(async ({ errors }) => {
        const found = await wizard.candidates()
        if (found.ok) return found.candidates
        if (found.refusal === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
        throw found.refusal === 'unreachable' ? errors.UNREACHABLE() : refuse(found.refusal, errors)
      }),
      chooseBrand: managed.wizard.chooseBrand.handler(({ input, errors }) => {
        const change = wizard.chooseBrand(input)
        if (change === 'brand-exists') throw errors.BRAND_EXISTS()
        if (change === 'unknown-brand') throw errors.UNKNOWN_BRAND()
        return outcome(change, errors)
      }),
      tickStores: managed.wizard.tickStores.handler(({ input, errors }) =>
        outcome(wizard.tickStores(input.storeIds), errors),
      ),
      addLocations: managed.wizard.addLocations.handler(async ({ context, errors }) => {
        const added = await wizard.addLocations(actorOf(context.manager))
        if (added.ok) return added.wizard
        if (added.refusal === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
        throw added.refusal === 'unreachable' ? errors.UNREACHABLE() : refuse(added.refusal, errors)
      }),
      back: managed.wizard.back.handler(({ errors }) => outcome(wizard.back(), errors)),
      close: managed.wizard.close.handler(() => wizard.close()),
    },

    retryMenuExport: managed.retryMenuExport.handler(async ({ input, context, errors }) => {
      if (input.hours && !areLongEnough(input.hours)) throw errors.HOURS_TOO_SHORT()
      const retried = await core.menus.exportAgain(input, actorOf(context.manager))
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
      const answer = await integrations.activate(input, actorOf(context.manager))
      if (answer.ok) return answer.results
      const { refusal } = answer
      throw refusal.kind === 'not-ready'
        ? errors.NOT_READY({ data: { locationIds: refusal.locationIds } })
        : errors.CHECKS_MISSING({ data: { checks: refusal.checks } })
    }),

    consent: consentApi(core),

    disconnect: managed.disconnect.handler(async ({ input, context, errors }) => {
      const ended = await integrations.disconnect(input.locationId, input.channel, actorOf(context.manager))
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
        actorOf(context.manager),
      )
      if (!request) throw errors.UNKNOWN_LOCATION()
      return request
    }),
  }
}
