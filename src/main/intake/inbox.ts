import type { RefusedKind } from '#shared/order/refused-order.ts'
import type { InboxOutcome } from '../store/inbox.ts'
import type { IntakeRefusal } from '../channels/decode.ts'
import type { IntakeDeps } from './intake-deps.ts'
import type { Answer, Message } from './message.ts'

/** Keeps a delivery that was taken, as it came. Inside the transaction that acts on it. */
export function keep(
  { store, clock }: IntakeDeps,
  message: Message,
  status: number,
  outcome: InboxOutcome,
  about: { orderId?: string; platformOrderId?: string; withoutBody?: boolean },
): void {
  store.inbox.add({
    receivedAt: clock.now(),
    channel: message.channel,
    endpoint: message.endpoint,
    status,
    outcome,
    orderId: about.orderId ?? null,
    platformOrderId: about.platformOrderId ?? null,
    refusal: null,
    body: about.withoutBody ? null : message.body,
  })
}

/** Keeps a delivery that cannot be used, and answers why. Inside a transaction. */
export function refuse(deps: IntakeDeps, message: Message, refusal: IntakeRefusal): Answer {
  return keepRefused(deps, message, refusal, null).answer
}

/** An order, or word of one, that cannot be used: somebody waits for it all the same, so it rings. Inside a transaction. */
export function refuseOrder(
  deps: IntakeDeps,
  message: Message,
  kind: RefusedKind,
  refusal: IntakeRefusal,
  json: unknown,
): Answer {
  const platformOrderId = idHint(json)
  const { answer, inboxId } = keepRefused(deps, message, refusal, platformOrderId)
  const { channel, body } = message
  deps.refusedOrders.keep({ channel, kind, refusal, platformOrderId, json, body, inboxId })
  return answer
}

function keepRefused(
  { store, clock }: IntakeDeps,
  message: Message,
  refusal: IntakeRefusal,
  platformOrderId: string | null,
): { answer: Answer; inboxId: number } {
  const inboxId = store.inbox.add({
    receivedAt: clock.now(),
    channel: message.channel,
    endpoint: message.endpoint,
    status: refusal.status,
    outcome: 'refused',
    orderId: null,
    platformOrderId,
    refusal,
    body: message.body,
  })
  const { code, message: text, path } = refusal
  return { answer: { status: refusal.status, body: { error: { code, message: text, path } } }, inboxId }
}

/** The order id of a body that could not be read whole, for the list of refused deliveries. */
function idHint(json: unknown): string | null {
  const body = json as { order?: { id?: unknown }; external_order_id?: unknown } | null | undefined
  const id = body?.order?.id ?? body?.external_order_id
  return typeof id === 'string' ? id.slice(0, 128) : null
}
