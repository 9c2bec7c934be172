import type { SandboxState } from '../contract/views.ts'
import type { Crowd } from './crowd.ts'
import type { OrderState } from '../world/order-states.ts'
import type { World } from '../world/world.ts'
import { newestUberOrders, uberSummaryOf } from './uber-views.ts'
import type { UberState } from '../world/uber-states.ts'
import { newestOrders, storesOf, summaryOf } from './views.ts'

/** The whole as the tester's page shows it. */
export function stateOf(world: World, crowd: Crowd): SandboxState {
  return {
    now: world.clock.now(),
    seed: world.seed,
    intake: { url: world.intake.url, hasSecret: world.intake.secret !== '' },
    lastAnswer: world.lastAnswer,
    alive: crowd.isAlive(),
    dashersMove: world.dashersMove,
    rush: crowd.rush(),
    faults: world.faults.list(),
    stores: storesOf(world),
    menuJobMs: world.menuJobMs,
    reporting: {
      isOpen: world.reporting.isOpen,
      reportMs: world.reporting.reportMs,
      reviews: world.reporting.reviews.length,
    },
    counts: countStates(world),
    orders: newestOrders(world).slice(0, 100).map(summaryOf),
    uberOrders: newestUberOrders(world)
      .slice(0, 100)
      .map((order) => uberSummaryOf(order, world.clock.now())),
    uberCounts: countUberStates(world),
  }
}

function countStates(world: World): SandboxState['counts'] {
  const counts: Record<OrderState, number> = {
    sending: 0,
    waiting: 0,
    confirmed: 0,
    ready: 0,
    'picked-up': 0,
    delivered: 0,
    cancelled: 0,
    failed: 0,
  }
  for (const order of world.orders.values()) counts[order.state] += 1
  return counts
}

function countUberStates(world: World): SandboxState['uberCounts'] {
  const counts: Record<UberState, number> = {
    OFFERED: 0,
    ACCEPTED: 0,
    HANDED_OFF: 0,
    SUCCEEDED: 0,
    FAILED: 0,
  }
  for (const order of world.uberEats.orders.values()) counts[order.state] += 1
  return counts
}
