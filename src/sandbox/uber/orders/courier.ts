import type { Delivery } from '../../contract/views.ts'
import { pickDasher } from '../../customers/people.ts'
import { isUberOver, type UberOrder } from '../../world/uber-order.ts'
import { type CourierStep, courierSteps } from '../../world/uber-states.ts'
import { uberStoreOf } from '../../world/uber-store.ts'
import type { World } from '../../world/world.ts'
import { enterUber } from './enter.ts'
import { tellOfCourier, tellOfOrder } from './tell.ts'

/** Orders Uber's courier comes for; customers collect the others, or the restaurant drives itself. */
export function hasCourier({ content }: UberOrder): boolean {
  return content.fulfilment === 'DELIVERY_BY_UBER'
}

/** The step after the present one; null at the end of the way, or where nobody comes. */
export function nextCourierStep(order: UberOrder): CourierStep | null {
  if (!hasCourier(order) || (order.state !== 'ACCEPTED' && order.state !== 'HANDED_OFF')) return null
  const at = order.courier === null ? -1 : courierSteps.indexOf(order.courier.step)
  return courierSteps[at + 1] ?? null
}

/** Puts the courier on this step. The app is told where the store asked for it; the generation before is not. */
export function moveCourier(world: World, order: UberOrder, step: CourierStep): Promise<Delivery> | null {
  const at = world.clock.now()
  const { webhooks } = uberStoreOf(world, order.storeKey)
  order.courier = { ...(order.courier ?? personOf(world)), step, at }
  if (step === 'EN_ROUTE_TO_DROPOFF') enterUber(world, order, 'HANDED_OFF')
  else if (step === 'COMPLETED') enterUber(world, order, 'SUCCEEDED')
  else world.followUber(order)
  world.changed()
  if (order.generation === 'previous') return null
  if (step === 'EN_ROUTE_TO_PICKUP' && webhooks.release) void tellOfOrder(world, order, 'orders.release')
  return webhooks.deliveries ? tellOfCourier(world, order) : null
}

function personOf(world: World) {
  const { first_name, last_name, phone_number, vehicle } = pickDasher(world.random.uber)
  return {
    name: `${first_name} ${last_name}`,
    phone: phone_number,
    vehicle: `${vehicle.color} ${vehicle.make} ${vehicle.model}`,
  }
}

/** A demo's pace: quick enough to watch, slow enough to cook in between. In ms, from one step to the next. */
const pace: Record<CourierStep, [number, number]> = {
  SCHEDULED: [2_000, 6_000],
  EN_ROUTE_TO_PICKUP: [4_000, 12_000],
  ARRIVED_AT_PICKUP: [20_000, 40_000],
  EN_ROUTE_TO_DROPOFF: [8_000, 20_000],
  ARRIVED_AT_DROPOFF: [20_000, 40_000],
  COMPLETED: [5_000, 15_000],
}
/** A courier waits this long for food nobody calls ready, then gets it handed over the counter. */
const patienceMs = 180_000

/** Sets the time of the next step the order takes by itself, while couriers do. Called on every change. */
export function planCourier(world: World, order: UberOrder): void {
  if (!world.dashersMove || isUberOver(order) || order.state === 'OFFERED') return
  const { state, courier } = order
  const isStill = () =>
    world.dashersMove &&
    world.uberEats.orders.get(order.id) === order &&
    order.state === state &&
    order.courier === courier
  const inTime = (ms: number, run: () => void) => world.clock.after(ms, () => isStill() && run())
  if (!hasCourier(order)) {
    if (order.readyAt === null) return
    inTime(world.random.uber.int(30_000, 60_000), () => enterUber(world, order, 'SUCCEEDED'))
    return
  }
  const step = nextCourierStep(order)
  if (step === null) return
  const ms = world.random.uber.int(...pace[step])
  const waitsForFood = step === 'EN_ROUTE_TO_DROPOFF' && order.readyAt === null
  inTime(waitsForFood ? patienceMs : ms, () => void moveCourier(world, order, step))
}
