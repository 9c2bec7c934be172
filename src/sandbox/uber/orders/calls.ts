import { z } from 'zod'
import { type ApiAnswer, read } from '../../http/answers.ts'
import { log } from '../../world/order-log.ts'
import { uberLines, type UberOrder } from '../../world/uber-order.ts'
import type { World } from '../../world/world.ts'
import { acceptUber, cancelByRestaurant, denyUber } from './accept.ts'
import { enterUber } from './enter.ts'
import { conflict, done, invalid } from './refusals.ts'
import { watchMissing } from './edit.ts'

/** What the app may do about an order (uber-eats.md sections 11 and 12). Each takes the raw body and answers as Uber does. */

const instant = z.iso.datetime({ offset: true })
const acceptRequest = z.object({
  ready_for_pickup_time: instant.nullish(),
  external_reference_id: z.string().max(1_000).nullish(),
  accepted_by: z.string().nullish(),
  order_pickup_instructions: z.string().nullish(),
})
const acceptPosRequest = z.object({
  reason: z.string().nullish(),
  pickup_time: z.int().nullish(),
  external_reference_id: z.string().max(1_000).nullish(),
  fields_relayed: z.record(z.string(), z.boolean()).nullish(),
})

export function accept(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(acceptRequest, body || '{}')
  if (!request.ok) return invalid(request.answer)
  const { ready_for_pickup_time, external_reference_id } = request.data
  return acceptedWith(world, order, {
    at: ready_for_pickup_time ? Date.parse(ready_for_pickup_time) : null,
    externalId: external_reference_id ?? null,
    answer: { status: 200, body: {} },
  })
}

export function acceptPos(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(acceptPosRequest, body || '{}')
  if (!request.ok) return invalid(request.answer)
  const { pickup_time, external_reference_id } = request.data
  return acceptedWith(world, order, {
    at: pickup_time ? pickup_time * 1_000 : null,
    externalId: external_reference_id ?? null,
    answer: done,
  })
}

function acceptedWith(
  world: World,
  order: UberOrder,
  { at, externalId, answer }: { at: number | null; externalId: string | null; answer: ApiAnswer },
): ApiAnswer {
  if (order.state !== 'OFFERED') return conflict(order)
  if (at !== null && at <= world.clock.now()) return invalid('the ready time is not in the future')
  if (at !== null) order.readyFor = { at, source: 'MERCHANT_PROVIDED' }
  order.externalId = externalId
  acceptUber(world, order, 'app')
  return answer
}

const denyTypes = [
  'ITEM_ISSUE',
  'KITCHEN_CLOSED',
  'CUSTOMER_CALLED_TO_CANCEL',
  'RESTAURANT_TOO_BUSY',
  'ORDER_VALIDATION',
  'STORE_CLOSED',
  'TECHNICAL_FAILURE',
  'POS_NOT_READY',
  'POS_OFFLINE',
  'CAPACITY',
  'ADDRESS',
  'SPECIAL_INSTRUCTIONS',
  'PRICING',
  'UNKNOWN',
  'OTHER',
] as const
const itemTypes = [
  'NOT_ON_MENU',
  'UNAVAILABLE',
  'MISSING_INFO',
  'PRICING',
  'QUANTITY',
  'OUT_OF_ITEM',
  'OTHER',
] as const
const reason = z.object({
  type: z.enum(denyTypes),
  info: z.string().nullish(),
  client_error_code: z.string().nullish(),
  item_metadata: z
    .object({
      invalid_item: z.array(
        z.object({ id: z.string(), type: z.enum(itemTypes), info: z.string().nullish() }),
      ),
    })
    .nullish(),
})
const denyRequest = z.object({ deny_reason: reason })
const denyPosRequest = z.object({
  reason: z.object({
    code: z.enum([
      'STORE_CLOSED',
      'POS_NOT_READY',
      'POS_OFFLINE',
      'ITEM_AVAILABILITY',
      'MISSING_ITEM',
      'MISSING_INFO',
      'PRICING',
      'CAPACITY',
      'ADDRESS',
      'SPECIAL_INSTRUCTIONS',
      'OTHER',
    ]),
    explanation: z.string().nullish(),
    out_of_stock_items: z.array(z.string()).nullish(),
    invalid_items: z.array(z.string()).nullish(),
  }),
})

export function deny(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(denyRequest, body)
  if (!request.ok) return invalid(request.answer)
  const { type, info } = request.data.deny_reason
  return denyUber(world, order, [type, info].filter(Boolean).join(': '))
    ? { status: 200, body: {} }
    : conflict(order)
}

export function denyPos(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(denyPosRequest, body)
  if (!request.ok) return invalid(request.answer)
  const { code, explanation } = request.data.reason
  return denyUber(world, order, [code, explanation].filter(Boolean).join(': ')) ? done : conflict(order)
}

/** Before 2025-08 the reason stood at the top. */
const cancelRequest = z.object({ cancellation_reason: reason.nullish() })
const cancelPosRequest = z.object({
  reason: z.enum([
    'OUT_OF_ITEMS',
    'KITCHEN_CLOSED',
    'CUSTOMER_CALLED_TO_CANCEL',
    'RESTAURANT_TOO_BUSY',
    'CANNOT_COMPLETE_CUSTOMER_NOTE',
    'OTHER',
  ]),
  details: z.string().nullish(),
})

export function cancel(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(cancelRequest, body || '{}')
  if (!request.ok) return invalid(request.answer)
  const { type = 'UNKNOWN', info } = request.data.cancellation_reason ?? {}
  return cancelByRestaurant(world, order, [type, info].filter(Boolean).join(': ')) ? done : conflict(order)
}

/** 404 once it is over. */
export function cancelPos(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(cancelPosRequest, body)
  if (!request.ok) return invalid(request.answer)
  const { reason: why, details } = request.data
  if (cancelByRestaurant(world, order, [why, details].filter(Boolean).join(': '))) return done
  return { status: 404, body: { code: 'resource_not_found', message: 'The order is finished' } }
}

export function ready(world: World, order: UberOrder): ApiAnswer {
  if (order.state !== 'ACCEPTED') return conflict(order)
  order.readyAt ??= world.clock.now()
  world.followUber(order)
  world.changed()
  return { status: 200, body: {} }
}

const timeRequest = z.object({ ready_for_pickup_time: instant })

export function updateReadyTime(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(timeRequest, body)
  if (!request.ok) return invalid(request.answer)
  if (order.state !== 'ACCEPTED' || order.readyAt !== null) return conflict(order)
  const at = Date.parse(request.data.ready_for_pickup_time)
  if (at <= world.clock.now()) return invalid('the ready time is not in the future')
  order.readyFor = { at, source: 'MERCHANT_PROVIDED' }
  world.changed()
  return { status: 200, body: {} }
}

const issuesRequest = z.object({
  fulfillment_issues: z
    .array(
      z.object({
        issue_type: z.enum([
          'OUT_OF_ITEM',
          'PARTIAL_AVAILABILITY',
          'OUT_OF_MODIFIER_OPTION',
          'CANNOT_FULFILL_ALLERGY_REQUEST',
          'CANNOT_FULFILL_MERCHANT_INSTRUCTION',
        ]),
        action_type: z.literal('ASK_CUSTOMER'),
        item: z.object({ cart_item_id: z.string() }),
      }),
    )
    .min(1),
})
/** The customer is asked about something that is out; what he says is told by `order.fulfillment_issues.resolved`. */
export function resolveIssues(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(issuesRequest, body)
  if (!request.ok) return invalid(request.answer)
  if (order.state !== 'ACCEPTED' || order.missing !== null) return conflict(order)
  const [issue] = request.data.fulfillment_issues
  const lineId = issue?.item.cart_item_id ?? ''
  if (!uberLines(order.content).some((line) => line.lineId === lineId))
    return invalid(`item.cart_item_id: ${lineId} is not in the order`)
  order.missing = { lineId, at: world.clock.now() }
  watchMissing(world, order)
  world.changed()
  return { status: 200, body: { should_wait_for_customer_response: true } }
}

const priceRequest = z.object({
  amount_e5: z
    .int()
    .refine((amount) => amount % 1_000 === 0 && Math.abs(amount) <= 5_000_000, 'is more than 50.00'),
  tax_rate: z.number().nullish(),
  reason: z.enum([
    'REQUESTED_ADD_ONS',
    'BIGGER_SIZE',
    'NEW_ITEM_ADDED',
    'ITEM_SOLD_OUT',
    'REMOVED_ITEM',
    'ADD_ON_UNAVAILABLE',
    'OTHER',
  ]),
  custom_reason: z.string().nullish(),
})

export function adjustPrice(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(priceRequest, body)
  if (!request.ok) return invalid(request.answer)
  if (order.state !== 'ACCEPTED') return conflict(order)
  const { amount_e5, reason: why } = request.data
  order.adjustment = { cents: (order.adjustment?.cents ?? 0) + amount_e5 / 1_000, reason: why }
  log(order, world.clock.now(), { type: 'uber-edited', by: 'restaurant', changes: 1 })
  world.changed()
  return { status: 200, body: {} }
}

const ownCourierRequest = z.object({ status: z.enum(['started', 'arriving', 'delivered']) })

/** The restaurant's own courier: Uber knows of him only what the app says. */
export function ownCourier(world: World, order: UberOrder, body: string): ApiAnswer {
  const request = read(ownCourierRequest, body)
  if (!request.ok) return invalid(request.answer)
  if (order.content.fulfilment !== 'DELIVERY_BY_MERCHANT' || order.acceptedBy === null) return conflict(order)
  if (order.state === 'FAILED') return conflict(order)
  if (request.data.status === 'delivered') enterUber(world, order, 'SUCCEEDED')
  else if (order.state === 'ACCEPTED') enterUber(world, order, 'HANDED_OFF')
  return done
}
