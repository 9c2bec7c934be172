import type { DasherStep } from '#shared/order/order.ts'
import type { Rush } from '../doordash/orders/crowd.ts'
import type { Fault } from '../world/faults.ts'
import type { MenuPush } from '../world/filed-menu.ts'
import { suspendedCount } from '../world/sale.ts'
import { hasDasher, nextStep } from '../doordash/orders/dasher.ts'
import type { Fulfilment, Utensils } from '../doordash/orders/draft.ts'
import type { LogEntry } from '../world/order-log.ts'
import { linesOf, optionsBelow, type OutgoingOption } from '../world/outgoing-order.ts'
import type { Preset } from '../doordash/orders/presets.ts'
import {
  type AcceptedBy,
  type EndReason,
  isAccepted,
  isOver,
  isUnanswered,
  type OrderState,
  type PlacedOrder,
} from '../world/order.ts'
import { activePauses, type Deactivation, storeKey } from '../world/stores.ts'
import type { World } from '../world/world.ts'

/** What the control API and the tester's page are told. Times are epoch ms, money is cents. */

export type OrderSummary = {
  id: string
  shortCode: string
  customer: string
  store: string
  preset: Preset | 'free'
  fulfilment: Fulfilment
  utensils: Utensils
  note: string | null
  /** Sum of the item quantities. */
  itemCount: number
  subtotalCents: number
  taxCents: number
  route: 'integration' | 'tablet'
  state: OrderState
  reason: EndReason | null
  acceptedBy: AcceptedBy | null
  clientOrderId: string | null
  placedAt: number
  expiresAt: number | null
  /** How long DoorDash waits after a 202. */
  limitMs: number
  readyAt: number | null
  dasher: { step: DasherStep; name: string } | null
  nextDasherStep: DasherStep | null
  /** Last answer of the app to a webhook about this order, and last call of the app about it. */
  lastWebhook: { event: string; status: number | null; why: string | null } | null
  lastCall: { action: string; answer: number | 'none' } | null
  can: { acceptOnTablet: boolean; moveDasher: boolean; cancel: boolean; adjust: boolean }
}

export type OrderDetails = OrderSummary & {
  lines: {
    lineItemId: string
    itemId: string
    name: string
    quantity: number
    priceCents: number
    note: string
    consumerName: string | null
    options: { lineOptionId: string; name: string; quantity: number; depth: number }[]
  }[]
  /** The body of the order's webhook, as sent. */
  body: string
  confirmation: {
    order_status: string
    prep_time?: string | undefined
    failure_reason?: string | undefined
  } | null
  log: LogEntry[]
}

export type StoreView = {
  doordashStoreId: number
  merchantSuppliedId: string | null
  key: string
  name: string
  address: string
  onIntegration: boolean
  pauses: Deactivation[]
  /** Items and options off sale. */
  soldOut: number
  menus: { id: string; name: string; status: MenuPush['status'] | null; details: string | null }[]
}

export type SandboxState = {
  now: number
  seed: number
  intake: { url: string | null; hasSecret: boolean }
  lastAnswer: { at: number; status: number } | null
  alive: boolean
  dashersMove: boolean
  rush: Rush | null
  faults: Fault[]
  stores: StoreView[]
  /** How long a menu job takes, in ms. */
  menuJobMs: number
  /** How many orders are in which state. */
  counts: Record<OrderState, number>
  /** Newest first, at most a hundred. */
  orders: OrderSummary[]
}

export function summaryOf(order: PlacedOrder): OrderSummary {
  const { wire } = order
  const isMovable = isAccepted(order) || order.state === 'picked-up'
  const next = hasDasher(order) && isMovable ? nextStep(order) : null
  return {
    id: wire.id,
    shortCode: wire.delivery_short_code,
    customer: `${wire.consumer.first_name} ${wire.consumer.last_name}`.trim(),
    store: order.storeKey,
    preset: order.preset,
    fulfilment: ({ dx_delivery: 'dasher', pickup: 'pickup', mx_fleet_delivery: 'self-delivery' } as const)[
      wire.fulfillment_type
    ],
    utensils:
      wire.is_plastic_ware_option_selected === undefined
        ? 'not-said'
        : wire.is_plastic_ware_option_selected
          ? 'yes'
          : 'no',
    note: wire.order_special_instructions ?? null,
    itemCount: linesOf(wire).reduce((sum, line) => sum + line.quantity, 0),
    subtotalCents: wire.subtotal,
    taxCents: wire.tax,
    route: order.route,
    state: order.state,
    reason: order.reason,
    acceptedBy: order.acceptedBy,
    clientOrderId: order.clientOrderId,
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    limitMs: order.limitMs,
    readyAt: order.readyAt,
    dasher: order.dasher && {
      step: order.dasher.step,
      name: `${order.dasher.person.first_name} ${order.dasher.person.last_name}`,
    },
    nextDasherStep: next,
    lastWebhook: lastWebhook(order),
    lastCall: lastCall(order),
    can: {
      acceptOnTablet: isUnanswered(order),
      moveDasher: next !== null,
      cancel: !isOver(order),
      adjust: isAccepted(order),
    },
  }
}

function lastWebhook(order: PlacedOrder): OrderSummary['lastWebhook'] {
  const entry = order.log.findLast(
    (line) => line.type === 'webhook-answered' || line.type === 'webhook-unanswered',
  )
  switch (entry?.type) {
    case 'webhook-answered':
      return { event: entry.event, status: entry.status, why: null }
    case 'webhook-unanswered':
      return { event: entry.event, status: null, why: entry.why }
    default:
      return null
  }
}

function lastCall(order: PlacedOrder): OrderSummary['lastCall'] {
  const entry = order.log.findLast((line) => line.type === 'call')
  return entry?.type === 'call' ? { action: entry.action, answer: entry.answer } : null
}

export function detailsOf(order: PlacedOrder): OrderDetails {
  return {
    ...summaryOf(order),
    lines: linesOf(order.wire).map((line) => ({
      lineItemId: line.line_item_id,
      itemId: line.merchant_supplied_id,
      name: line.name,
      quantity: line.quantity,
      priceCents: line.price,
      note: line.special_instructions,
      consumerName: line.consumer_name ?? null,
      options: flatten(optionsBelow(line), 1),
    })),
    body: order.body,
    confirmation: order.confirmation,
    log: order.log,
  }
}

function flatten(options: OutgoingOption[], depth: number): OrderDetails['lines'][number]['options'] {
  return options.flatMap((option) => [
    { lineOptionId: option.line_option_id, name: option.name, quantity: option.quantity, depth },
    ...flatten(optionsBelow(option), depth + 1),
  ])
}

export function storesOf(world: World): StoreView[] {
  return world.stores.map((store) => ({
    doordashStoreId: store.doordashStoreId,
    merchantSuppliedId: store.merchantSuppliedId,
    key: storeKey(store),
    name: store.name,
    address: store.address,
    onIntegration: store.onIntegration,
    pauses: activePauses(store, world.clock.now()),
    soldOut: suspendedCount(store),
    menus: store.menus.map(({ id, document, push }) => ({
      id,
      name: (document ?? push?.pending)?.menu.name ?? '',
      status: push?.status ?? null,
      details: push?.details ?? null,
    })),
  }))
}
