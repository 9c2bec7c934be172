import type { SharedRefusal } from '../integration/consent.ts'
import type { Core } from '../core/core.ts'
import { api, managerActor, requireManager } from './context.ts'

type SharedErrors = {
  NOT_SET_UP: () => Error
  SIGN_IN_AGAIN: () => Error
  DENIED: () => Error
  UNREACHABLE: () => Error
}

/** The contract's calls about a merchant's consent; all for managers only. */
export function consentApi({ integrations, accounts }: Core) {
  const managed = api.integrations.consent.use(requireManager(accounts))
  return {
    open: managed.open.handler(async ({ input, errors }) => {
      const consent = integrations.consentAt(input.channel)
      if (!consent) throw errors.UNKNOWN_CHANNEL()
      const opened = await consent.open()
      if (opened.ok) return { url: opened.url }
      if (opened.refusal === 'not-set-up') throw errors.NOT_SET_UP()
      throw opened.refusal === 'port-taken' ? errors.PORT_TAKEN() : errors.GATEWAY_AWAY()
    }),
    ended: managed.ended.handler(({ input, errors }) => {
      const consent = integrations.consentAt(input.channel)
      if (!consent) throw errors.UNKNOWN_CHANNEL()
      consent.ended(input.problem)
    }),
    stores: managed.stores.handler(async ({ input, errors }) => {
      const consent = integrations.consentAt(input.channel)
      if (!consent) throw errors.UNKNOWN_CHANNEL()
      const found = await consent.stores()
      if (found.ok) return found.stores
      throw shared(found.refusal, errors)
    }),
    choose: managed.choose.handler(async ({ input, context, errors }) => {
      const consent = integrations.consentAt(input.channel)
      if (!consent) throw errors.UNKNOWN_CHANNEL()
      const chosen = await consent.choose(input, managerActor(context.manager))
      if (chosen.ok) {
        const view = integrations.view(input.locationId, input.channel)
        if (view) return view
        throw errors.UNKNOWN_LOCATION()
      }
      const { refusal } = chosen
      if (refusal === 'unknown-store') throw errors.UNKNOWN_STORE()
      if (refusal === 'unknown-location') throw errors.UNKNOWN_LOCATION()
      if (refusal === 'store-taken') throw errors.STORE_TAKEN()
      throw refusal === 'location-taken' ? errors.LOCATION_TAKEN() : shared(refusal, errors)
    }),
  }
}

function shared(refusal: SharedRefusal, errors: SharedErrors): Error {
  switch (refusal) {
    case 'not-set-up':
      return errors.NOT_SET_UP()
    case 'sign-in-again':
      return errors.SIGN_IN_AGAIN()
    case 'denied':
      return errors.DENIED()
    case 'unreachable':
      return errors.UNREACHABLE()
  }
}
