import { takesUberOrders } from '../uber/orders/place.ts'
import { suspendedCount } from '../world/sale.ts'
import { hasDasher, nextStep } from '../doordash/orders/dasher.ts'
import { linesOf, optionsBelow, type OutgoingOption } from '../world/outgoing-order.ts'
import type { LogEntry } from '../world/order-log.ts'
import { isAccepted, isOver, isUnanswered, type PlacedOrder } from '../world/order.ts'
import { activePauses, storeKey } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import type { OrderSummary, OrderDetails, StoreView } from '../contract/views.ts'

export function newestOrders(world: World): PlacedOrder[] {
  return [...world.orders.values()].toReversed()
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
    rated: order.rated,
    can: {
      acceptOnTablet: isUnanswered(order),
      moveDasher: next !== null,
      cancel: !isOver(order),
      adjust: isAccepted(order),
      rate: order.state === 'delivered' && order.rated === null,
    },
  }
}

export function lastWebhook(order: { log: LogEntry[] }): OrderSummary['lastWebhook'] {
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

export function lastCall(order: { log: LogEntry[] }): OrderSummary['lastCall'] {
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
    takesUberOrders: takesUberOrders(world, store),
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
