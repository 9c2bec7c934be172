import type { Order } from '#shared/order/order.ts'
import type { Changes } from '../../base/changes.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import type { Command } from '../../store/outbox.ts'
import type { CallAnswer } from '../protocol/call.ts'
import type { OrderChannel } from '../orders.ts'
import { type CallOutcome, outcomeOf } from '../protocol/outcome.ts'
import type { UberLine } from './client.ts'
import { fetchOrder } from './fetch-order.ts'
import { type Standing, standingIn } from './read-order.ts'
import type { Way } from './receive.ts'
import { callFor } from './requests.ts'

/**
 * Tells Uber what was decided about an order. A 409 says that somebody answered before, us or a person on Uber's tablet:
 * the order is read again, and how it stands is the answer (uber-eats.md section 11).
 */
export function createAnswering(deps: {
  line: Pick<UberLine, 'send'>
  store: Store
  clock: Clock
  changes: Pick<Changes, 'fetches'>
}): OrderChannel['tell'] {
  const { line, store, clock } = deps
  return async (order, command, { callId }) => {
    const way = store.orderFetches.wayOf(order.channel, order.platformOrderId) as Way | null
    const call = callFor(order, command, way ?? 'suite', clock.now())
    if (call === null) return command.kind === 'adjust' && way === 'previous' ? noSuchCall : { kind: 'taken' }
    const { locationId, platformOrderId } = order
    const { path, body: timedBody } = call
    const answer = await line.send({ method: 'POST', path, timedBody, locationId, callId })
    const outcome = outcomeOf(answer)
    if (outcome.kind === 'taken' && command.kind === 'adjust') readAgain(deps, order, answer)
    if (outcome.kind !== 'rejected' || !isDoubt(outcome.status)) return outcome
    const fetched = await fetchOrder(deps, { platformOrderId, way: way ?? 'suite' }, locationId)
    if (fetched.kind !== 'read') return fetched.kind === 'rejected' ? outcome : fetched
    return standing({ order, command }, standingIn(fetched.body), outcome)
  }
}

/** The generation before has no way to ask a customer. */
const noSuchCall: CallOutcome = {
  kind: 'rejected',
  status: 404,
  message: 'This store is on the older interface of Uber Eats, which cannot ask the customer. Call them.',
}

/** A customer who was asked has this long before the order is looked at without being told, in ms. */
const customerMs = 5 * 60_000

/** What the customer says comes with a webhook, which may get lost; without a customer to ask, it has changed already. */
function readAgain(
  { store, clock, changes }: { store: Store; clock: Clock; changes: Pick<Changes, 'fetches'> },
  { channel, platformOrderId }: Order,
  answer: CallAnswer,
): void {
  const inMs = answer.kind === 'answered' && mayChangeNow(answer.text) ? 0 : customerMs
  store.transaction(() => store.orderFetches.again(channel, platformOrderId, clock.now(), inMs))
  changes.fetches.publish([platformOrderId])
}

function mayChangeNow(text: string): boolean {
  return /"should_wait_for_customer_response"\s*:\s*false/.test(text.slice(0, 10_000))
}

/** Already accepted or denied, or not known there any more. */
function isDoubt(status: number): boolean {
  return status === 409 || status === 404
}

/**
 * What a command came to, by how the order stands. An acceptance is ours where the order has our id, which went along with
 * it; else who accepted it is for whenRejected to say. Pure.
 */
export function standing(
  { order, command }: { order: Pick<Order, 'id'>; command: Command },
  { state, externalId }: Standing,
  refused: CallOutcome & { kind: 'rejected' },
): CallOutcome {
  const isDead = state === 'cancelled' || state === 'missed'
  switch (command.kind) {
    case 'confirm':
      if (state === 'open') return { ...refused, kind: 'later', retryAfterMs: null }
      if (isDead) return refused
      if (externalId === order.id) return { kind: 'taken' }
      return { ...refused, stands: externalId === null ? 'accepted' : 'accepted-elsewhere' }
    case 'refuse':
    case 'cancel':
      return isDead ? { kind: 'taken' } : refused
    case 'tell-ready':
    case 'tell-time':
    case 'adjust':
      return isDead ? refused : { kind: 'taken' }
  }
}
