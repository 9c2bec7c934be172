import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { Notice } from '../channels/notices.ts'
import { note, refuse } from './inbox.ts'
import { type IntakeDeps, portOf } from './intake-deps.ts'
import type { Message } from './message.ts'

/** Word of a store, its menu or its onboarding. Inside a transaction. */
export function takeNotice(deps: IntakeDeps, message: Message, notice: Notice): DeliveryAnswer {
  if (!deps.locations.get(notice.locationId)) {
    const refusal = portOf(deps, message).storeRefusals.unknown
    return refuse(deps, message, { kind: 'refused', refusal, about: null })
  }
  const { answer } = note(deps, message, 'applied', {})
  deps.notices[message.channel]?.(notice)
  return answer
}
