import { decodeJson, type IntakeRefusal } from '../channels/decode.ts'
import { refuse, refuseOrder } from './inbox.ts'
import type { IntakeDeps, Prepared } from './intake-deps.ts'
import type { Message } from './message.ts'
import { prepareCourier } from './take-courier.ts'
import { prepareMenuStatus, prepareOnboarding, prepareStoreStatus } from './take-notice.ts'
import { prepareCancel, prepareOrder } from './take-order.ts'

/** Reads a delivery outside the transaction and stores it inside, so that the disk is never held up by parsing. */
export function prepare(deps: IntakeDeps, message: Message): Prepared {
  const decoded = decodeJson(message.body)
  if (!decoded.ok) return () => refuseUnread(deps, message, decoded.refusal)
  const { json, text } = decoded
  switch (message.endpoint) {
    case 'orders':
      return prepareOrder(deps, message, json, text)
    case 'order-cancel':
      return prepareCancel(deps, message, json)
    case 'dasher-status':
      return prepareCourier(deps, message, json)
    case 'menu-status':
      return prepareMenuStatus(deps, message, json)
    case 'store-status':
      return prepareStoreStatus(deps, message, json)
    case 'onboarding':
      return prepareOnboarding(deps, message, json)
  }
}

/** A body that is no JSON: where it was to be an order, or the end of one, somebody waits for it. */
function refuseUnread(deps: IntakeDeps, message: Message, refusal: IntakeRefusal) {
  switch (message.endpoint) {
    case 'orders':
      return refuseOrder(deps, message, 'order', refusal, undefined)
    case 'order-cancel':
      return refuseOrder(deps, message, 'cancellation', refusal, undefined)
    default:
      return refuse(deps, message, refusal)
  }
}
