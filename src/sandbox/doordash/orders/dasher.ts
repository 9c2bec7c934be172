import { type DasherStep, dasherSteps } from '#shared/order/dasher-steps.ts'
import { assertNever } from '#shared/result.ts'
import { dasherStatusBody } from '../webhooks/bodies.ts'
import { deliver } from '../webhooks/deliver.ts'
import type { World } from '../../world/world.ts'
import { enter } from './enter.ts'
import { pickDasher } from '../../customers/people.ts'
import { isAccepted, type PlacedOrder } from '../../world/order.ts'
import type { Delivery } from '../../contract/views.ts'

/** Orders no dasher comes for: the customer collects, or the restaurant drives itself. */
export function hasDasher(order: PlacedOrder): boolean {
  return order.wire.fulfillment_type === 'dx_delivery'
}

/** The step after the present one; null at the end of the way. */
export function nextStep(order: PlacedOrder): DasherStep | null {
  if (order.dasher === null) return 'dasher_confirmed'
  return dasherSteps[dasherSteps.indexOf(order.dasher.step) + 1] ?? null
}

/**
 * Puts the dasher on this step and tells the app. A repeated first step is another dasher taking over.
 * Returns the webhook on its way.
 */
export function moveDasher(world: World, order: PlacedOrder, step: DasherStep): Promise<Delivery> {
  const at = world.clock.now()
  const isSamePerson = order.dasher !== null && step !== 'dasher_confirmed'
  const person = isSamePerson && order.dasher ? order.dasher.person : otherDasher(world, order)
  order.dasher = { step, person, at }
  if (step === 'dasher_out_for_delivery' && isAccepted(order)) enter(world, order, 'picked-up')
  else if (step === 'dropoff' && (isAccepted(order) || order.state === 'picked-up'))
    enter(world, order, 'delivered')
  else planDasher(world, order)
  world.changed()
  const body = dasherStatusBody(order, { step, person, at, reference: world.random.dashers.uuid() })
  return deliver(world, order, { endpoint: 'dasher-status', event: step, body })
}

function otherDasher(world: World, order: PlacedOrder) {
  for (;;) {
    const person = pickDasher(world.random.dashers)
    if (person.first_name !== order.dasher?.person.first_name) return person
  }
}

/** A dasher waits this long for food nobody calls ready, then gets it handed over the counter. */
const patienceMs = 180_000

/**
 * Sets the time of the next step the order takes by itself, replacing any set before. Called on every change.
 * A tablet acceptance gets its first dasher even when dashers stand still otherwise: it is the app's only hint.
 */
export function planDasher(world: World, order: PlacedOrder): void {
  order.stopDasher?.()
  order.stopDasher = null
  if (!isAccepted(order) && order.state !== 'picked-up') return
  const isTabletHint = order.acceptedBy === 'tablet' && order.dasher === null
  if (!world.dashersMove && !isTabletHint) return
  if (!hasDasher(order)) {
    if (order.state === 'ready') planHandover(world, order)
    return
  }
  const step = nextStep(order)
  if (step === null) return
  const ms = isTabletHint ? world.random.dashers.int(1_000, 2_000) : msUntil(world, order, step)
  order.stopDasher = world.clock.after(ms, () => {
    order.stopDasher = null
    void moveDasher(world, order, step)
  })
}

/** A demo's pace: quick enough to watch, slow enough to cook in between. */
function msUntil(world: World, order: PlacedOrder, step: DasherStep): number {
  const random = world.random.dashers
  switch (step) {
    case 'dasher_confirmed':
      return random.int(4_000, 12_000)
    case 'arriving_at_store':
      return random.int(20_000, 40_000)
    case 'arrived_at_store':
      return random.int(10_000, 20_000)
    case 'dasher_out_for_delivery':
      if (order.readyAt !== null) return random.int(8_000, 20_000)
      return Math.max(1_000, (order.dasher?.at ?? 0) + patienceMs - world.clock.now())
    case 'dropoff':
      return random.int(30_000, 60_000)
    default:
      return assertNever(step)
  }
}

/** The customer collects, or the restaurant's courier leaves: DoorDash sends nothing about either. */
function planHandover(world: World, order: PlacedOrder): void {
  order.stopDasher = world.clock.after(world.random.dashers.int(30_000, 60_000), () => {
    order.stopDasher = null
    enter(world, order, 'delivered')
  })
}
