import type { DeliveryAnswer, RefusedDelivery } from '../channels/delivery.ts'
import type { InboxOutcome } from '../store/inbox.ts'
import { type IntakeDeps, portOf } from './intake-deps.ts'
import type { Message } from './message.ts'

/** Keeps a delivery that was taken, as it came; answers its row's number. Inside the transaction that acts on it. */
export function keep(
  { store, clock }: IntakeDeps,
  message: Message,
  status: number,
  outcome: InboxOutcome,
  about: { orderId?: string; platformOrderId?: string; eventId?: string; withoutBody?: boolean },
): number {
  return store.inbox.add({
    receivedAt: clock.now(),
    channel: message.channel,
    endpoint: message.endpoint,
    status,
    outcome,
    orderId: about.orderId ?? null,
    platformOrderId: about.platformOrderId ?? null,
    eventId: about.eventId ?? null,
    refusal: null,
    body: about.withoutBody ? null : message.body,
  })
}

/** Keeps a delivery that only has to be noted; gives that answer, and its row's number. Inside the transaction that acts on it. */
export function note(
  deps: IntakeDeps,
  message: Message,
  outcome: InboxOutcome,
  about: { orderId?: string; platformOrderId?: string },
): { answer: DeliveryAnswer; inboxId: number } {
  const answer = portOf(deps, message).answer({ kind: 'noted' })
  return { answer, inboxId: keep(deps, message, answer.status, outcome, about) }
}

/** Nothing could be made of it, however often it was tried. */
const setAside = {
  status: 422,
  code: 'SET_ASIDE',
  message: 'The station met an error of its own with it, several times.',
  path: null,
} as const

/** Keeps a delivery raw, as refused, that this program fails at: its sender goes on to the next. Inside a transaction. */
export function keepSetAside({ store, clock }: Pick<IntakeDeps, 'store' | 'clock'>, message: Message): void {
  store.inbox.add({
    receivedAt: clock.now(),
    channel: message.channel,
    endpoint: message.endpoint,
    status: setAside.status,
    outcome: 'refused',
    orderId: null,
    platformOrderId: null,
    refusal: setAside,
    body: message.body,
  })
}

/**
 * Keeps a delivery that cannot be used, and answers why. An order, or word of one, rings: somebody waits for it all the
 * same. Inside a transaction.
 */
export function refuse(
  deps: IntakeDeps,
  message: Message,
  { refusal, about }: RefusedDelivery,
): DeliveryAnswer {
  const { channel, endpoint, body } = message
  const answer = portOf(deps, message).answer({ kind: 'refused', refusal })
  const inboxId = deps.store.inbox.add({
    receivedAt: deps.clock.now(),
    channel,
    endpoint,
    status: answer.status,
    outcome: 'refused',
    orderId: null,
    platformOrderId: about?.platformOrderId ?? null,
    refusal,
    body,
  })
  if (about)
    deps.refusedOrders.keep({ channel, refusal, body, inboxId, ...about, readable: about.readable() })
  return answer
}
