import type { Result } from '#shared/result.ts'
import { freeOrder } from '../contract/free-order.ts'
import type { PlaceUberRequest } from '../contract/uber-requests.ts'
import type { UberOrderDetails } from '../contract/uber-views.ts'
import type { Delivery } from '../contract/views.ts'
import { acceptUber, cancelAtUber } from '../uber/orders/accept.ts'
import { moveCourier, nextCourierStep } from '../uber/orders/courier.ts'
import { answerMissing, editByCustomer, type LineEdit } from '../uber/orders/edit.ts'
import { expireOffer, offer } from '../uber/orders/offer.ts'
import { placeUber, takesUberOrders } from '../uber/orders/place.ts'
import { tellOfOrder } from '../uber/orders/tell.ts'
import { findStore } from '../world/stores.ts'
import type { UberOrder } from '../world/uber-order.ts'
import type { CourierStep, UberOutsider } from '../world/uber-states.ts'
import { isUberOver } from '../world/uber-order.ts'
import type { World } from '../world/world.ts'
import type { ControlRefusal } from './order-acts.ts'
import { uberDetailsOf } from './uber-views.ts'

/** `delivery` is the webhook this set off, still on its way; null when none is sent. */
export type UberDone = Result<
  { order: UberOrderDetails; delivery: Promise<Delivery> | null },
  { refusal: ControlRefusal; message: string }
>

/** What can be made to happen to orders of Uber Eats: the customer's, Uber's and the courier's part in them. */
export type UberActs = {
  place(request?: PlaceUberRequest): UberDone
  /** Tells of it once more, by another event. */
  tellAgain(id: string): UberDone
  acceptOnTablet(id: string): UberDone
  expire(id: string): UberDone
  /** Ordered for later, it is due now. */
  comeDue(id: string): UberDone
  /** Without a step, the next one. */
  moveCourier(id: string, step?: CourierStep): UberDone
  cancel(id: string, by?: UberOutsider): UberDone
  /** Without changes, one more of the first line. */
  edit(id: string, lines?: readonly LineEdit[]): UberDone
  /** The customer says whether the order goes on without what is out. */
  answerMissing(id: string, keeps?: boolean): UberDone
}

export function createUberActs(world: World): UberActs {
  const done = (order: UberOrder, delivery: Promise<Delivery> | null = null): UberDone => ({
    ok: true,
    order: uberDetailsOf(order, world.clock.now()),
    delivery,
  })
  const withOrder = (id: string, act: (order: UberOrder) => UberDone): UberDone => {
    const order = world.uberEats.orders.get(id)
    return order ? act(order) : refuse('unknown-order', `No order ${id}`)
  }
  /** A webhook follows, unless it was not possible. */
  const telling = (id: string, act: (order: UberOrder) => Promise<Delivery> | null): UberDone =>
    withOrder(id, (order) => {
      const delivery = act(order)
      return delivery ? done(order, delivery) : notPossible(order)
    })
  return {
    place: (request = {}) => place(world, request, done),
    tellAgain: (id) => telling(id, (order) => tellOfOrder(world, order, 'orders.notification')),
    acceptOnTablet: (id) =>
      withOrder(id, (order) => (acceptUber(world, order, 'tablet') ? done(order) : notPossible(order))),
    expire: (id) => telling(id, (order) => expireOffer(world, order)),
    comeDue: (id) =>
      telling(id, (order) => (order.isScheduled && !isUberOver(order) ? offer(world, order) : null)),
    moveCourier: (id, step) =>
      withOrder(id, (order) => {
        const next = nextCourierStep(order)
        if (next === null) return refuse('not-possible', 'No courier comes, or he is at the end of the way')
        return done(order, moveCourier(world, order, step ?? next))
      }),
    cancel: (id, by = 'customer') => telling(id, (order) => cancelAtUber(world, order, by)),
    edit: (id, lines) =>
      telling(id, (order) =>
        order.state === 'OFFERED' || order.state === 'ACCEPTED' ? editByCustomer(world, order, lines) : null,
      ),
    answerMissing: (id, keeps = true) => telling(id, (order) => answerMissing(world, order, keeps)),
  }
}

function place(
  world: World,
  { store: key, preset = 'everyday', order, generation, anyway = false, oldBasket = false }: PlaceUberRequest,
  done: (order: UberOrder, delivery: Promise<Delivery> | null) => UberDone,
): UberDone {
  const store = key === undefined ? world.stores[0] : findStore(world.stores, key)
  if (!store) return refuse('unknown-store', `No store ${key}`)
  if (!anyway && !takesUberOrders(world, store))
    return refuse('store-paused', 'The store takes no orders of Uber Eats now')
  const wanted = order ? { free: freeOrder.parse(order) } : { preset }
  try {
    const placed = placeUber(world, store, wanted, { generation, oldBasket })
    if (!placed) return refuse('sold-out', 'Everything that is wanted is sold out')
    return done(placed.order, placed.delivery)
  } catch (error) {
    return refuse('unknown-item', error instanceof Error ? error.message : String(error))
  }
}

function refuse(refusal: ControlRefusal, message: string): UberDone {
  return { ok: false, refusal, message }
}

function notPossible({ state, isScheduled }: UberOrder): UberDone {
  return refuse('not-possible', `The order is ${isScheduled ? 'for later' : state}`)
}
