import type { Delivery } from '../../contract/views.ts'
import { log } from '../../world/order-log.ts'
import type { UberOrder } from '../../world/uber-order.ts'
import type { World } from '../../world/world.ts'
import { enterUber } from './enter.ts'
import { tellOfEnd, tellOfOrder } from './tell.ts'

/** Until when an order may be accepted, and after how long a robot calls the restaurant (uber-eats.md section 11), in ms. */
export const offerMs = 690_000
export const robocallMs = 90_000

/** An order waits for an answer from now on, and the app is told. */
export function offer(world: World, order: UberOrder): Promise<Delivery> {
  order.isScheduled = false
  order.calledAt = null
  order.expiresAt = world.clock.now() + offerMs
  // What was accepted when it was ordered is to be accepted again when it is due (section 13).
  if (order.state !== 'OFFERED') enterUber(world, order, 'OFFERED')
  watchOffer(world, order)
  world.changed()
  return tellOfOrder(world, order, 'orders.notification')
}

/** Sets the clocks of an order that waits for an answer. */
export function watchOffer(world: World, order: UberOrder): void {
  const { expiresAt } = order
  if (expiresAt === null) return
  const stillWaits = () =>
    world.uberEats.orders.get(order.id) === order &&
    order.state === 'OFFERED' &&
    order.expiresAt === expiresAt
  const whenStillOffered = (at: number, run: () => void) =>
    world.clock.after(Math.max(0, at - world.clock.now()), () => {
      if (stillWaits()) run()
    })
  if (order.calledAt === null)
    whenStillOffered(expiresAt - offerMs + robocallMs, () => robocall(world, order))
  whenStillOffered(expiresAt, () => void expireOffer(world, order))
}

/** Nobody answered for a minute and a half. */
function robocall(world: World, order: UberOrder): void {
  order.calledAt = world.clock.now()
  log(order, order.calledAt, { type: 'robocall' })
  world.changed()
}

/** Gives up on an order nobody accepted. Does nothing once somebody has. */
export function expireOffer(world: World, order: UberOrder): Promise<Delivery> | null {
  if (order.state !== 'OFFERED') return null
  enterUber(world, order, 'FAILED', {
    failure: { reason: 'ACCEPT_TIMED_OUT', party: 'MERCHANT', description: 'Not accepted in time' },
  })
  return tellOfEnd(world, order)
}
