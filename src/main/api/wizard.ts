import type { Wizard, WizardRefusal } from '#shared/integration/wizard.ts'
import type { Core } from '../core/core.ts'
import type { WizardChange } from '../integration/wizard-state.ts'
import { api, managerActor, requireManager } from './context.ts'

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

/** The calls that connect a channel step by step; all for managers only. */
export function wizardApi(core: Core) {
  const { wizard } = core.integrations
  const managed = api.integrations.wizard.use(requireManager(core.accounts))
  return {
    start: managed.start.handler(({ input }) => wizard.start(input.path)),
    tickItem: managed.tickItem.handler(({ input, context, errors }) =>
      outcome(wizard.tickItem(input.item, input.isTicked ? context.manager.name : null), errors),
    ),
    confirmChecklist: managed.confirmChecklist.handler(({ errors }) =>
      outcome(wizard.confirmChecklist(), errors),
    ),
    chooseAccount: managed.chooseAccount.handler(({ input, errors }) => {
      const change = wizard.chooseAccount(input.accountId)
      if (change === 'unknown-account') throw errors.UNKNOWN_ACCOUNT()
      return outcome(change, errors)
    }),
    openSignIn: managed.openSignIn.handler(async ({ errors }) => {
      const opened = await wizard.openSignIn()
      if (opened.ok) return { url: opened.url }
      throw opened.refusal === 'not-set-up' ? errors.NOT_SET_UP() : refuse(opened.refusal, errors)
    }),
    signInEnded: managed.signInEnded.handler(({ input, errors }) =>
      outcome(wizard.signInEnded(input.problem), errors),
    ),
    candidates: managed.candidates.handler(async ({ errors }) => {
      const found = await wizard.candidates()
      if (found.ok) return found.candidates
      if (found.refusal === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
      throw found.refusal === 'unreachable' ? errors.UNREACHABLE() : refuse(found.refusal, errors)
    }),
    chooseBrand: managed.chooseBrand.handler(({ input, errors }) => {
      const change = wizard.chooseBrand(input)
      if (change === 'brand-exists') throw errors.BRAND_EXISTS()
      if (change === 'unknown-brand') throw errors.UNKNOWN_BRAND()
      return outcome(change, errors)
    }),
    tickStores: managed.tickStores.handler(({ input, errors }) =>
      outcome(wizard.tickStores(input.storeIds), errors),
    ),
    addLocations: managed.addLocations.handler(async ({ context, errors }) => {
      const added = await wizard.addLocations(managerActor(context.manager))
      if (added.ok) return added.wizard
      if (added.refusal === 'sign-in-again') throw errors.SIGN_IN_AGAIN()
      throw added.refusal === 'unreachable' ? errors.UNREACHABLE() : refuse(added.refusal, errors)
    }),
    back: managed.back.handler(({ errors }) => outcome(wizard.back(), errors)),
    close: managed.close.handler(() => wizard.close()),
  }
}
