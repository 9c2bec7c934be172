import type { Clock } from '../../base/clock.ts'
import type { CallAnswer } from '../protocol/call.ts'
import type { Pointer } from '../delivery.ts'
import type { Fetched } from '../orders.ts'
import { outcomeOf } from '../protocol/outcome.ts'
import { tolerableMs } from '../protocol/server-time.ts'
import type { UberLine } from './client.ts'
import { mostReadable } from './read-order.ts'
import type { Way } from './receive.ts'

/** Without `expand` Uber leaves out what is to be cooked and what it costs (uber-eats.md section 6). */
export const expand = 'expand=carts,deliveries,payment'

const paths: Record<Way, (id: string) => string> = {
  suite: (id) => `/v1/delivery/order/${encodeURIComponent(id)}?${expand}`,
  previous: (id) => `/v2/eats/order/${encodeURIComponent(id)}`,
}

/** Reads an order by the call its webhook pointed to; by the other one where Uber does not know it there. Never throws. */
export async function fetchOrder(
  { line, clock }: { line: Pick<UberLine, 'send'>; clock: Pick<Clock, 'now'> },
  { platformOrderId, way }: Pick<Pointer, 'platformOrderId' | 'way'>,
  /** Null where the webhook did not say of which store it is. */
  locationId: string | null,
): Promise<Fetched> {
  const [first, second]: [Way, Way] = way === 'previous' ? ['previous', 'suite'] : ['suite', 'previous']
  const ask = (by: Way) =>
    line.send({ method: 'GET', path: paths[by](platformOrderId), locationId, mostBytes: mostReadable })
  const answer = await ask(first)
  if (!isUnknown(answer)) return fetched(answer, clock.now())
  const other = await ask(second)
  return fetched(isUnknown(other) ? answer : other, clock.now())
}

function isUnknown(answer: CallAnswer): boolean {
  return answer.kind === 'answered' && answer.status === 404
}

function fetched(answer: CallAnswer, now: number): Fetched {
  const outcome = outcomeOf(answer)
  if (outcome.kind !== 'taken') return outcome
  if (answer.kind !== 'answered') return { kind: 'unreachable', message: 'no answer', maybeHeard: false }
  if (answer.isCut) return { kind: 'unreachable', message: 'the answer was cut off', maybeHeard: true }
  // The order itself has not been seen yet: it is somebody else's page, as a guest network has one, or endless.
  const later = (message: string): Fetched => ({
    kind: 'later',
    status: answer.status,
    message,
    retryAfterMs: null,
  })
  if (answer.isTooLong) return later('the answer is too long')
  if (!isJson(answer.text)) return later('the answer is no order')
  const ahead = answer.date === null || answer.date === undefined ? 0 : now - answer.date
  const aheadMs = Math.abs(ahead) < tolerableMs ? 0 : ahead
  const body = new TextEncoder().encode(answer.text)
  return { kind: 'read', body, answeredAt: now - aheadMs, aheadMs }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
