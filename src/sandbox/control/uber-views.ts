import type { UberOrderDetails, UberOrderSummary } from '../contract/uber-views.ts'
import { amountsOf } from '../uber/orders/amounts.ts'
import { nextCourierStep } from '../uber/orders/courier.ts'
import { isAcceptable, isUberOver, uberLines, type UberOrder } from '../world/uber-order.ts'
import type { World } from '../world/world.ts'
import { lastCall, lastWebhook } from './views.ts'

export function uberSummaryOf(order: UberOrder, now: number): UberOrderSummary {
  const { content, state, readyFor, courier } = order
  const [customer] = content.customers
  const utensils = content.carts.map((cart) => cart.utensils)
  const nextStep = nextCourierStep(order)
  return {
    id: order.id,
    displayId: order.displayId,
    generation: order.generation,
    preset: order.preset,
    customer: `${customer?.firstName ?? ''} ${customer?.lastName ?? ''}`.trim(),
    store: order.storeKey,
    fulfilment: content.fulfilment,
    utensils: utensils.includes(true) ? 'yes' : utensils.includes(false) ? 'no' : 'not-said',
    note: content.carts.find((cart) => cart.note)?.note ?? null,
    itemCount: uberLines(content).reduce((sum, line) => sum + line.quantity, 0),
    cartCount: content.carts.length,
    totalCents: amountsOf(order).total,
    state,
    failure: order.failure,
    isScheduled: order.isScheduled,
    acceptedBy: order.acceptedBy,
    externalId: order.externalId,
    placedAt: order.placedAt,
    dueAt: order.dueAt,
    expiresAt: order.expiresAt,
    calledAt: order.calledAt,
    readyFor: readyFor.at,
    readyAt: order.readyAt,
    courier: courier && { step: courier.step, name: courier.name },
    nextCourierStep: nextStep,
    isAsking: order.missing !== null,
    lastWebhook: lastWebhook(order),
    lastCall: lastCall(order),
    can: {
      acceptOnTablet: isAcceptable(order, now),
      moveCourier: nextStep !== null,
      cancel: !isUberOver(order),
      edit: state === 'OFFERED' || state === 'ACCEPTED',
      comeDue: order.isScheduled && !isUberOver(order),
    },
  }
}

export function uberDetailsOf(order: UberOrder, now: number): UberOrderDetails {
  const { subtotal, tax } = amountsOf(order)
  return {
    ...uberSummaryOf(order, now),
    customers: order.content.customers,
    carts: order.content.carts,
    subtotalCents: subtotal,
    taxCents: tax,
    log: order.log,
  }
}

export function newestUberOrders(world: World): UberOrder[] {
  return [...world.uberEats.orders.values()].toReversed()
}
