import { createHmac } from 'node:crypto'
import type { Delivery } from '../../contract/views.ts'
import { post } from '../../http/post.ts'
import { log, type LogLine } from '../../world/order-log.ts'
import type { UberOrder } from '../../world/uber-order.ts'
import { type UberMessage, uberRetryMs } from '../../world/uber-message.ts'
import type { World } from '../../world/world.ts'

/** How long Uber waits for an answer [assumed: none is published]. */
const answerLimitMs = 10_000
/** Answers after which it is sent again; anything else, a 4xx too, ends it (uber-eats.md section 5). */
const sentAgain = [500, 502, 503, 504]

export type UberEvent = {
  eventType: string
  /** Uber's id of the store it is about. */
  storeId: string
  /** The order whose log it belongs to. */
  order?: UberOrder
  /** What this kind of event has beside what every webhook has: `meta` and `resource_href`, or flat fields. */
  fields: Record<string, unknown>
}

/**
 * Tells the app that something happened: signed, and sent again by Uber's schedule while it is not taken, seven times at
 * most. Staged faults hold it back, double it, or lose it for good. The result is that of the first send.
 */
export async function tellUber(world: World, event: UberEvent): Promise<Delivery> {
  const message = messageOf(world, event)
  world.uberEats.messages.set(message.eventId, message)
  const delay = world.faults.strike(['webhook-delay'], 'uber-eats')
  const duplicate = world.faults.strike(['webhook-duplicate'], 'uber-eats')
  if (delay) await world.clock.sleep(delay.delayMs ?? 5_000)
  if (world.faults.strike(['webhook-silence'], 'uber-eats')) {
    world.uberEats.messages.delete(message.eventId)
    noteIn(world, message, {
      type: 'webhook-unanswered',
      ...about(message),
      why: 'silenced',
      ms: 0,
      detail: '',
    })
    return { outcome: 'no-answer', detail: 'silenced', ms: 0 }
  }
  if (duplicate) world.clock.after(duplicate.delayMs ?? 0, () => void deliver(world, message))
  return send(world, message)
}

/** Goes on with what an earlier run was not rid of. */
export function goOnTelling(world: World, message: UberMessage): void {
  world.clock.after(Math.max(0, message.nextAt - world.clock.now()), () => void send(world, message))
}

function messageOf(world: World, { eventType, storeId, order, fields }: UberEvent): UberMessage {
  const { random } = world
  const now = world.clock.now()
  const seconds = Math.floor(now / 1_000)
  const eventId = random.uber.uuid()
  const body = JSON.stringify({
    event_id: eventId,
    event_type: eventType,
    event_time: seconds,
    ...fields,
    webhook_meta: {
      client_id: world.uberEats.application.clientId,
      webhook_config_id: eventType.startsWith('store.') ? 'stores' : 'orders',
      webhook_msg_timestamp: seconds,
      webhook_msg_uuid: random.uber.uuid(),
    },
  })
  return { eventId, eventType, storeId, orderId: order?.id ?? null, body, sends: 0, nextAt: now }
}

/** One send, and the next one where this was not taken. */
async function send(world: World, message: UberMessage): Promise<Delivery> {
  const { messages } = world.uberEats
  const delivery = await deliver(world, message)
  // A reset meanwhile, and it is nobody's any more.
  if (messages.get(message.eventId) !== message) return delivery
  const waitMs = uberRetryMs[message.sends]
  message.sends += 1
  if (waitMs === undefined || (delivery.outcome === 'answered' && !sentAgain.includes(delivery.status))) {
    messages.delete(message.eventId)
  } else {
    message.nextAt = world.clock.now() + waitMs
    world.clock.after(waitMs, () => void send(world, message))
  }
  world.changed()
  return delivery
}

async function deliver(world: World, message: UberMessage): Promise<Delivery> {
  noteIn(world, message, { type: 'webhook-sent', ...about(message), body: message.body })
  const delivery = await hand(world, message)
  noteIn(
    world,
    message,
    delivery.outcome === 'answered'
      ? { type: 'webhook-answered', ...about(message), ...delivery }
      : {
          type: 'webhook-unanswered',
          ...about(message),
          why: delivery.outcome,
          ms: delivery.ms,
          detail: delivery.detail,
        },
  )
  return delivery
}

function about({ eventType, sends }: UberMessage) {
  return { endpoint: 'uber-eats', event: eventType, copy: sends + 1 } as const
}

function noteIn(world: World, { orderId }: UberMessage, line: LogLine): void {
  const order = world.uberEats.orders.get(orderId ?? '')
  if (order) log(order, world.clock.now(), line)
  world.changed()
}

async function hand(world: World, { body }: UberMessage): Promise<Delivery> {
  if (world.intake.url === null) return { outcome: 'unreachable', detail: 'no intake URL is set', ms: 0 }
  const startedAt = world.clock.now()
  const limit = new AbortController()
  const stopLimit = world.clock.after(answerLimitMs, () => limit.abort())
  const posted = await post(new URL(`${world.intake.url.replace(/\/$/, '')}/uber-eats`), {
    body,
    headers: {
      'user-agent': 'Uber-Sandbox/1.0',
      'x-environment': 'sandbox',
      'x-uber-signature': createHmac('sha256', world.uberEats.application.signingKey)
        .update(body)
        .digest('hex'),
    },
    signal: AbortSignal.any([limit.signal, world.closing]),
  })
  stopLimit()
  const ms = world.clock.now() - startedAt
  if (!posted.ok) {
    return { outcome: posted.why === 'aborted' ? 'no-answer' : 'unreachable', detail: posted.detail, ms }
  }
  world.lastAnswer = { at: world.clock.now(), status: posted.status }
  return { outcome: 'answered', status: posted.status, body: posted.body, ms }
}
