import type { FreeOrder } from '../../contract/free-order.ts'
import type { Delivery } from '../../contract/views.ts'
import type { Draft } from '../../customers/draft.ts'
import { draftFreeOrder } from '../../customers/free-order.ts'
import { soldOutLine } from '../../customers/old-basket.ts'
import { draftPreset } from '../../customers/presets.ts'
import { type Preset, presets } from '../../world/order-presets.ts'
import { log } from '../../world/order-log.ts'
import { createRandom, type Random } from '../../world/random.ts'
import { type Store, storeKey } from '../../world/stores.ts'
import { isUberOver, type UberOrder } from '../../world/uber-order.ts'
import { type Generation } from '../../world/uber-states.ts'
import type { UberPreset } from '../../world/uber-presets.ts'
import { knownUberStore, uberPausedUntil, type UberStore, uberStoreOf } from '../../world/uber-store.ts'
import type { World } from '../../world/world.ts'
import { uberCatalogueOf } from './catalogue.ts'
import { contentOf } from './content.ts'
import { acceptUber, cancelAtUber } from './accept.ts'
import { moveCourier } from './courier.ts'
import { offer, offerMs } from './offer.ts'
import { tellOfOrder } from './tell.ts'

export type UberWanted = { preset: UberPreset } | { free: FreeOrder }

/** Finished orders beyond this many are forgotten, oldest first: a long rush must not fill the memory. */
const kept = 3_000
/** An order for later comes due so long before its food should be ready. */
const dueBeforeMs = 30 * 60_000

/** Whether customers of Uber Eats can order here now. */
export function takesUberOrders(world: World, store: Store): boolean {
  const uber = knownUberStore(world, storeKey(store))
  return uber?.status === 'ACTIVATED' && uberPausedUntil(uber, world.clock.now()) === null
}

/**
 * A customer orders at Uber Eats; null when all of it is sold out. `generation` tells which calls read it, without it the
 * store's own; `oldBasket` has in it what was sold when it was filled.
 * @throws when a free order names an item that is not on the menu
 */
export function placeUber(
  world: World,
  store: Store,
  wanted: UberWanted,
  { generation, oldBasket = false }: { generation?: Generation | undefined; oldBasket?: boolean } = {},
): { order: UberOrder; delivery: Promise<Delivery> | null } | null {
  const { uberEats } = world
  const uber = uberStoreOf(world, storeKey(store))
  const order = draw(world, store, uber, wanted, { generation, oldBasket })
  if (order === null) return null
  uberEats.placed += 1
  uberEats.orders.set(order.id, order)
  forgetOldest(uberEats.orders)
  log(order, order.placedAt, { type: 'placed', preset: order.preset, route: 'integration' })
  world.changed()
  if (order.dueAt === null) {
    const overtaken = world.faults.strike(['webhook-out-of-order'], 'uber-eats')
    const delivery = overtaken ? offerTooLate(world, order, overtaken.overtakenBy) : offer(world, order)
    return { order, delivery }
  }
  watchDue(world, order)
  // The generation before is told of it when it is due, and so is a store that did not ask for more.
  const isTold = order.generation === 'suite' && uber.webhooks.scheduled
  return { order, delivery: isTold ? tellOfOrder(world, order, 'orders.scheduled.notification') : null }
}

/** What followed an order overtakes its own webhook: it was cancelled, or taken on the tablet and a courier is on his way. */
async function offerTooLate(world: World, order: UberOrder, by: 'dasher' | 'cancel'): Promise<Delivery> {
  log(order, world.clock.now(), { type: 'fault', kind: 'webhook-out-of-order' })
  order.expiresAt = world.clock.now() + offerMs
  if (by === 'cancel') await cancelAtUber(world, order, 'customer')
  else {
    acceptUber(world, order, 'tablet')
    await moveCourier(world, order, 'EN_ROUTE_TO_PICKUP')
  }
  return tellOfOrder(world, order, 'orders.notification')
}

/** An order for later comes due by itself. */
export function watchDue(world: World, order: UberOrder): void {
  if (!order.isScheduled || order.dueAt === null) return
  world.clock.after(Math.max(0, order.dueAt - world.clock.now()), () => {
    if (world.uberEats.orders.get(order.id) === order && order.isScheduled && !isUberOver(order))
      void offer(world, order)
  })
}

/** The n-th order after a seed is always the same, whatever else happened meanwhile. */
function draw(
  world: World,
  store: Store,
  uber: UberStore,
  wanted: UberWanted,
  { generation, oldBasket }: { generation: Generation | undefined; oldBasket: boolean },
): UberOrder | null {
  const now = world.clock.now()
  const random = createRandom(world.seed, `uber order ${world.uberEats.placed}`)
  const menu = uberCatalogueOf(store, uber, { sold: false, now })
  const sold = uberCatalogueOf(store, uber, { sold: true, now })
  const draft = draftOf(wanted, random, { menu, sold }, oldBasket)
  if (draft === null || draft.lines.length === 0) return null
  const preset = 'preset' in wanted ? wanted.preset : 'free'
  const id = random.uuid()
  const delayMs = uber.delay && now < uber.delay.until ? uber.delay.seconds * 1_000 : 0
  const readyAt = now + draft.pickupInMinutes * 60_000 + delayMs
  return {
    id,
    displayId: id.slice(-5).toUpperCase(),
    generation: generation ?? (uber.webhooks.version === null ? 'previous' : 'suite'),
    preset,
    storeKey: storeKey(store),
    storeId: uber.storeId,
    content: contentOf(draft, preset, random),
    state: 'OFFERED',
    failure: null,
    isScheduled: draft.scheduled,
    readyFor: { at: readyAt, source: 'PREDICTED_BY_UBER' },
    placedAt: now,
    dueAt: draft.scheduled ? Math.max(now, readyAt - dueBeforeMs) : null,
    expiresAt: null,
    calledAt: null,
    acceptedBy: null,
    externalId: null,
    readyAt: null,
    courier: null,
    tripId: random.uuid(),
    missing: null,
    adjustment: null,
    edits: 0,
    log: [],
  }
}

/** What is ordered, of what is sold now; null when none of it is. */
function draftOf(
  wanted: UberWanted,
  random: Random,
  { menu, sold }: Parameters<typeof soldOutLine>[0],
  oldBasket: boolean,
): Draft | null {
  if ('free' in wanted) return draftFreeOrder(wanted.free, random, { menu, sold: oldBasket ? menu : sold })
  const { items } = oldBasket ? menu : sold
  if (items.length === 0) return null
  const draft = draftPreset(likeAtDoorDash(wanted.preset), random, oldBasket ? menu : sold)
  const gone = oldBasket ? soldOutLine({ menu, sold }, random) : null
  return gone ? { ...draft, lines: [gone, ...draft.lines.slice(1)] } : draft
}

/** What only Uber has is an everyday order with more in it. */
function likeAtDoorDash(preset: UberPreset): Preset {
  return presets.find((one) => one === preset) ?? 'everyday'
}

function forgetOldest(orders: Map<string, UberOrder>): void {
  for (const [id, order] of orders) {
    if (orders.size <= kept) return
    if (isUberOver(order)) orders.delete(id)
  }
}
