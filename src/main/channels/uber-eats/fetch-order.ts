import type { Clock } from '../../base/clock.ts'
import type { CallAnswer } from '../call.ts'
import type { Pointer } from '../delivery.ts'
import type { Fetched } from '../orders.ts'
import { outcomeOf } from '../outcome.ts'
import { tolerableMs } from '../server-time.ts'
import type { UberClient } from './client.ts'
import type { Way } from './receive.ts'

/** Without `expand` Uber leaves out what is to be cooked and what it costs (uber-eats.md section 6). */
export const expand = 'expand=carts,deliveries,payment'

const paths: Record<Way, (id: string) => string> = {
  suite: (id) => `/v1/delivery/order/${encodeURIComponent(id)}?${expand}`,
  previous: (id) => `/v2/eats/order/${encodeURIComponent(id)}`,
}

/** Reads an order by the call its webhook pointed to; by the other one where Uber does not know it there. Never throws. */
export async function fetchOrder(
  { client, clock }: { client: Pick<UberClient, 'send'>; clock: Pick<Clock, 'now'> },
  { platformOrderId, way }: Pick<Pointer, 'platformOrderId' | 'way'>,
): Promise<Fetched> {
  const [first, second]: Way[] = way === 'previous' ? ['previous', 'suite'] : ['suite', 'previous']
  const answer = await client.send({ method: 'GET', path: paths[first ?? 'suite'](platformOrderId) })
  if (!isUnknown(answer)) return fetched(answer, clock.now())
  const other = await client.send({ method: 'GET', path: paths[second ?? 'previous'](platformOrderId) })
  return fetched(isUnknown(other) ? answer : other, clock.now())
}

function isUnknown(answer: CallAnswer): boolean {
  return answer.kind === 'answered' && answer.status === 404
}

function fetched(answer: CallAnswer, now: number): Fetched {
  const outcome = outcomeOf(answer)
  if (outcome.kind !== 'taken') return outcome
  if (answer.kind !== 'answered') return { kind: 'unreachable', message: 'no answer', maybeHeard: false }
  const ahead = answer.date === null || answer.date === undefined ? 0 : now - answer.date
  const aheadMs = Math.abs(ahead) < tolerableMs ? 0 : ahead
  return { kind: 'read', body: new TextEncoder().encode(answer.text), answeredAt: now - aheadMs, aheadMs }
}
