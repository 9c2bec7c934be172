import type { DasherStep } from '#shared/order/dasher-steps.ts'
import type { Result } from '#shared/result.ts'
import { freeOrder } from '../contract/free-order.ts'
import type { AdjustSpelling, PlaceRequest } from '../contract/requests.ts'
import type { Delivery, OrderDetails } from '../contract/views.ts'
import { acceptOnTablet, expire } from '../doordash/orders/accept.ts'
import type { LineChange } from '../doordash/orders/adjust.ts'
import { adjustOrder } from '../doordash/orders/announce-adjustment.ts'
import { cancelFromOutside } from '../doordash/orders/cancel.ts'
import { hasDasher, moveDasher, nextStep } from '../doordash/orders/dasher.ts'
import { place, resend, takesOrders } from '../doordash/orders/place.ts'
import type { Outsider } from '../world/order-states.ts'
import { isAccepted, type PlacedOrder } from '../world/order.ts'
import { linesOf } from '../world/outgoing-order.ts'
import { findStore } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { detailsOf } from './views.ts'

export type ControlRefusal =
  | 'unknown-order'
  | 'unknown-store'
  | 'unknown-item'
  | 'unknown-line'
  | 'unknown-fault'
  | 'store-paused'
  | 'sold-out'
  | 'not-possible'

/** What the control API answers with for each. */
export const statusOf: Record<ControlRefusal, number> = {
  'unknown-order': 404,
  'unknown-store': 404,
  'unknown-fault': 404,
  'unknown-item': 400,
  'unknown-line': 400,
  'store-paused': 409,
  'sold-out': 409,
  'not-possible': 409,
}

/** `delivery` is the webhook this set off, still on its way; null when none is sent. */
export type Done = Result<
  { order: OrderDetails; delivery: Promise<Delivery> | null },
  { refusal: ControlRefusal; message: string }
>

/** What can be made to happen to orders: the customer's, DoorDash's and the dasher's part in them. */
export type OrderActs = {
  place(request: PlaceRequest): Done
  resend(id: string, options?: { altered?: boolean | undefined }): Done
  acceptOnTablet(id: string): Done
  expire(id: string): Done
  /** Without a step, the next one; `force` also where DoorDash would not. */
  moveDasher(id: string, options?: DasherMove): Done
  cancel(id: string, by: Outsider): Done
  /** Without changes, one more of the first line. */
  adjust(id: string, options?: Adjustment): Done
}
type DasherMove = { step?: DasherStep | undefined; force?: boolean | undefined }
type Adjustment = {
  items?: LineChange[] | undefined
  renewLineIds?: boolean | undefined
  spelling?: AdjustSpelling | undefined
}

export function createOrderActs(world: World): OrderActs {
  const withOrder = (id: string, act: (order: PlacedOrder) => Done): Done => {
    const order = world.orders.get(id)
    return order ? act(order) : refuse('unknown-order', `No order ${id}`)
  }
  return {
    place: (request) => placeOrder(world, request),
    resend: (id, { altered = false } = {}) =>
      withOrder(id, (order) => done(order, resend(world, order, { altered }))),
    acceptOnTablet: (id) =>
      withOrder(id, (order) => (acceptOnTablet(world, order) ? done(order) : notPossible(order))),
    expire: (id) => withOrder(id, (order) => (expire(world, order) ? done(order) : notPossible(order))),
    moveDasher: (id, move = {}) => withOrder(id, (order) => sendDasher(world, order, move)),
    cancel: (id, by) =>
      withOrder(id, (order) => {
        const { cancelled, delivery } = cancelFromOutside(world, order, by)
        return cancelled ? done(order, delivery) : notPossible(order)
      }),
    adjust: (id, adjustment = {}) => withOrder(id, (order) => adjust(world, order, adjustment)),
  }
}

function placeOrder(world: World, request: PlaceRequest): Done {
  const store = request.store === undefined ? world.stores[0] : findStore(world.stores, request.store)
  if (!store) return refuse('unknown-store', `No store ${request.store}`)
  const { anyway = false, oldBasket = false } = request
  const isPaused = store.onIntegration && !takesOrders(world, store)
  if (isPaused && !anyway) return refuse('store-paused', 'The store takes no orders now')
  const wanted = request.order
    ? { free: freeOrder.parse(request.order), overrides: request.overrides }
    : { preset: request.preset ?? 'everyday' }
  try {
    const placed = place(world, store, wanted, { anyway, oldBasket })
    if (!placed) return refuse('sold-out', 'Everything that is wanted is sold out')
    return done(placed.order, placed.delivery)
  } catch (error) {
    return refuse('unknown-item', error instanceof Error ? error.message : String(error))
  }
}

function sendDasher(world: World, order: PlacedOrder, { step, force = false }: DasherMove): Done {
  const isMovable = isAccepted(order) || order.state === 'picked-up'
  if (!force && !hasDasher(order)) return refuse('not-possible', 'No dasher comes for this order')
  if (!force && !isMovable) return notPossible(order)
  const wanted = step ?? nextStep(order)
  if (wanted === null) return refuse('not-possible', 'The dasher is at the end of the way')
  return done(order, moveDasher(world, order, wanted))
}

function adjust(world: World, order: PlacedOrder, { items, renewLineIds, spelling }: Adjustment): Done {
  const result = adjustOrder(world, order, items ?? oneMore(order), {
    source: 'doordash-support',
    renewIds: renewLineIds,
    spelling,
  })
  if (result.ok) return done(order, result.delivery)
  return result.refusal === 'not-confirmed'
    ? notPossible(order)
    : refuse('unknown-line', `${result.refusal}: ${result.lineId}`)
}

function oneMore(order: PlacedOrder): LineChange[] {
  const [line] = linesOf(order.wire)
  if (!line) return []
  return [{ line_item_id: line.line_item_id, adjustment_type: 'ITEM_UPDATE', quantity: line.quantity + 1 }]
}

function done(order: PlacedOrder, delivery: Promise<Delivery> | null = null): Done {
  return { ok: true, order: detailsOf(order), delivery }
}

function refuse(refusal: ControlRefusal, message: string): Done {
  return { ok: false, refusal, message }
}

function notPossible(order: PlacedOrder): Done {
  return refuse('not-possible', `The order is ${order.state}`)
}
