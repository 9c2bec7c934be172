import type { DeliveryAnswer, Received } from '../channels/delivery.ts'
import { keep } from './inbox.ts'
import { type IntakeDeps, portOf } from './intake-deps.ts'
import type { Message } from './message.ts'

/**
 * An order that is pointed to: it is read as soon as this is on disk. Told twice, it is read once: the name of an event
 * only saves that work, and one that was used for another order before saves none. Inside a transaction.
 */
export function takePointer(
  deps: IntakeDeps,
  message: Message,
  { pointer, eventId }: Received & { kind: 'pointer' },
): DeliveryAnswer {
  const { store, clock, changes } = deps
  const { channel } = message
  const answer = portOf(deps, message).answer({ kind: 'noted' })
  const about = { platformOrderId: pointer.platformOrderId }
  const toldOf = eventId === null ? null : store.inbox.orderOfEvent(channel, eventId)
  if (toldOf === pointer.platformOrderId) {
    keep(deps, message, answer.status, 'duplicate', { ...about, withoutBody: true })
    return answer
  }
  keep(deps, message, answer.status, 'applied', {
    ...about,
    ...(eventId !== null && toldOf === null && { eventId }),
  })
  store.orderFetches.want(channel, pointer, clock.now())
  changes.fetches.publish([pointer.platformOrderId])
  return answer
}
