import { log } from '../../world/order-log.ts'
import type { PlacedOrder } from '../../world/order.ts'
import type { World } from '../../world/world.ts'
import type { Endpoint } from '../../world/endpoints.ts'
import { post } from '../../http/post.ts'
import type { Delivery } from '../../contract/views.ts'

/** Just over a minute: after that DoorDash takes a webhook as unanswered (section 6). */
export const answerLimitMs = 61_000

type Message = { endpoint: Endpoint; event: string; body: string }

/**
 * Sends one webhook and logs what became of it. Staged faults hold it back, double it or swallow it; the result
 * is that of the first copy. Nothing is retried: DoorDash documents no retries of these.
 */
export async function deliver(world: World, order: PlacedOrder | null, message: Message): Promise<Delivery> {
  const delay = world.faults.strike(['webhook-delay'], message.endpoint)
  const duplicate = world.faults.strike(['webhook-duplicate'], message.endpoint)
  const silence = world.faults.strike(['webhook-silence'], message.endpoint)
  for (const fault of [delay, duplicate, silence]) {
    if (fault && order) log(order, world.clock.now(), { type: 'fault', kind: fault.kind })
  }
  if (delay) await world.clock.sleep(delay.delayMs ?? 5_000)
  if (order && isForgotten(world, order)) return { outcome: 'no-answer', detail: 'forgotten', ms: 0 }
  if (silence) return loseOnTheWay(world, order, message)
  const first = deliverCopy(world, order, message, 1)
  if (duplicate) {
    const gapMs = duplicate.delayMs ?? 0
    if (gapMs === 0) void deliverCopy(world, order, message, 2)
    else world.clock.after(gapMs, () => void deliverCopy(world, order, message, 2))
  }
  return first
}

/** A reset happened while the message waited: what is left of the order must not reach the app. */
function isForgotten(world: World, order: PlacedOrder): boolean {
  return world.orders.get(order.wire.id) !== order
}

async function deliverCopy(
  world: World,
  order: PlacedOrder | null,
  { endpoint, event, body }: Message,
  copy: number,
): Promise<Delivery> {
  const note = (line: Parameters<typeof log>[2]) => {
    if (order) log(order, world.clock.now(), line)
    world.changed()
  }
  const startedAt = world.clock.now()
  const spent = () => world.clock.now() - startedAt
  note({ type: 'webhook-sent', endpoint, event, copy, body })

  if (world.intake.url === null) {
    const detail = 'no intake URL is set'
    note({ type: 'webhook-unanswered', endpoint, event, copy, why: 'unreachable', ms: 0, detail })
    return { outcome: 'unreachable', detail, ms: 0 }
  }
  const url = new URL(`${world.intake.url.replace(/\/$/, '')}/${endpoint}`)
  const limit = new AbortController()
  const stopLimit = world.clock.after(answerLimitMs, () => limit.abort())
  const signal = AbortSignal.any([limit.signal, world.closing])
  const headers = { authorization: world.intake.secret, 'user-agent': 'DoorDash-Sandbox/1.0' }
  const posted = await post(url, { body, headers, signal })
  stopLimit()
  const ms = spent()
  if (posted.ok) {
    world.lastAnswer = { at: world.clock.now(), status: posted.status }
    note({ type: 'webhook-answered', endpoint, event, copy, status: posted.status, ms, body: posted.body })
    return { outcome: 'answered', status: posted.status, body: posted.body, ms }
  }
  const outcome = posted.why === 'aborted' ? 'no-answer' : 'unreachable'
  note({ type: 'webhook-unanswered', endpoint, event, copy, why: outcome, ms, detail: posted.detail })
  return { outcome, detail: posted.detail, ms }
}

/** It leaves DoorDash and reaches nobody; DoorDash waits for an answer as usual. */
async function loseOnTheWay(
  world: World,
  order: PlacedOrder | null,
  { endpoint, event }: Message,
): Promise<Delivery> {
  if (order) {
    log(order, world.clock.now(), {
      type: 'webhook-unanswered',
      endpoint,
      event,
      copy: 1,
      why: 'silenced',
      ms: 0,
      detail: '',
    })
  }
  world.changed()
  await world.clock.sleep(answerLimitMs)
  return { outcome: 'no-answer', detail: 'silenced', ms: answerLimitMs }
}
