import { catalogueOf } from '../../customers/catalogue.ts'
import { orderCancelBody, orderCreateBody } from '../webhooks/bodies.ts'
import { deliver } from '../webhooks/deliver.ts'
import { createRandom, type Random } from '../../world/random.ts'
import { activePauses, type Store, storeKey } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { accept, startWaiting, takeWebhookAnswer } from './accept.ts'
import { moveDasher } from './dasher.ts'
import { enter } from './enter.ts'
import type { Draft } from '../../customers/draft.ts'
import { draftFreeOrder } from '../../customers/free-order.ts'
import { log } from '../../world/order-log.ts'
import { draftPreset } from '../../customers/presets.ts'
import { isOver, type PlacedOrder } from '../../world/order.ts'
import { soldOutLine } from '../../customers/old-basket.ts'
import { toWire } from './to-wire.ts'
import type { Delivery } from '../../contract/views.ts'
import type { FreeOrder } from '../../contract/free-order.ts'
import type { Preset } from '../../world/order-presets.ts'

export type Wanted =
  | { preset: Preset }
  | {
      free: FreeOrder
      /** Replaces or adds top-level fields of the order as sent, whatever they are; the record stays sound. */
      overrides?: Record<string, unknown> | undefined
    }

/** Finished orders beyond this many are forgotten, oldest first: a long rush must not fill the memory. */
const kept = 3_000

/** Whether DoorDash would let a customer order here now. */
export function takesOrders(world: World, store: Store): boolean {
  return store.onIntegration && activePauses(store, world.clock.now()).length === 0
}

/**
 * A customer orders; null when all of it is sold out. `anyway` sends the webhook although the store is not on the
 * integration, `oldBasket` has in it what was sold when it was filled.
 * @throws when a free order names an item that is not on the menu
 */
export function place(
  world: World,
  store: Store,
  wanted: Wanted,
  { anyway = false, oldBasket = false }: { anyway?: boolean; oldBasket?: boolean } = {},
): { order: PlacedOrder; delivery: Promise<Delivery> | null } | null {
  const order = draw(world, store, wanted, oldBasket)
  if (order === null) return null
  world.placed += 1
  order.route = store.onIntegration || anyway ? 'integration' : 'tablet'
  world.orders.set(order.wire.id, order)
  forgetOldest(world)
  log(order, world.clock.now(), { type: 'placed', preset: order.preset, route: order.route })
  if (order.route === 'tablet') {
    startWaiting(world, order)
    return { order, delivery: null }
  }
  world.changed()
  const overtaken = world.faults.strike(['webhook-out-of-order'], 'orders')
  return {
    order,
    delivery: overtaken ? sendOvertaken(world, order, overtaken.overtakenBy) : sendOrder(world, order),
  }
}

async function sendOrder(world: World, order: PlacedOrder): Promise<Delivery> {
  const delivery = await deliver(world, order, { endpoint: 'orders', event: 'OrderCreate', body: order.body })
  takeWebhookAnswer(world, order, delivery)
  return delivery
}

/**
 * The order's own webhook is late: staff took it on the tablet meanwhile, and what followed overtakes it.
 * Anything else would have DoorDash assign a dasher to, or announce the end of, an order nobody accepted.
 */
async function sendOvertaken(world: World, order: PlacedOrder, by: 'dasher' | 'cancel'): Promise<Delivery> {
  log(order, world.clock.now(), { type: 'fault', kind: 'webhook-out-of-order' })
  accept(world, order, 'tablet')
  if (by === 'dasher') await moveDasher(world, order, 'dasher_confirmed')
  else {
    enter(world, order, 'cancelled', { reason: 'customer' })
    await deliver(world, order, {
      endpoint: 'order-cancel',
      event: 'OrderCancel',
      body: orderCancelBody(order),
    })
  }
  return sendOrder(world, order)
}

/** Sends the order's webhook once more: the same bytes, or the same id with other content. */
export async function resend(
  world: World,
  order: PlacedOrder,
  { altered = false }: { altered?: boolean } = {},
): Promise<Delivery> {
  const body = altered
    ? orderCreateBody({ ...order.wire, order_special_instructions: 'Changed on the way' })
    : order.body
  const delivery = await deliver(world, order, { endpoint: 'orders', event: 'OrderCreate', body })
  takeWebhookAnswer(world, order, delivery)
  return delivery
}

/** The n-th order after a seed is always the same, whatever else happened meanwhile. */
function draw(world: World, store: Store, wanted: Wanted, oldBasket: boolean): PlacedOrder | null {
  const now = world.clock.now()
  const random = createRandom(world.seed, `order ${world.placed}`)
  const wish = wishOf(store, wanted, random, oldBasket)
  if (wish === null) return null
  // Customers of a store whose switch is off were never asked (R155).
  const draft = store.utensilsSwitch ? wish : { ...wish, utensils: 'not-said' as const }
  const plain = toWire(draft, {
    random,
    now,
    shortCode: shortCode(world.seed, world.placed),
    storeKey: storeKey(store),
    providerType: world.accessKey.providerType,
  })
  const overrides = 'preset' in wanted ? {} : (wanted.overrides ?? {})
  const wire = typeof overrides['id'] === 'string' ? { ...plain, id: overrides['id'] } : plain
  return {
    wire,
    body: orderCreateBody(wire, overrides),
    preset: 'preset' in wanted ? wanted.preset : 'free',
    storeKey: storeKey(store),
    route: 'integration',
    state: 'sending',
    reason: null,
    placedAt: now,
    limitMs: createRandom(world.seed, `limit ${world.placed}`).int(180, 480) * 1_000,
    expiresAt: null,
    acceptedBy: null,
    clientOrderId: null,
    confirmation: null,
    readyAt: null,
    dasher: null,
    stopDasher: null,
    adjustments: 0,
    rated: null,
    log: [],
  }
}

/** What is ordered, of what is sold now; null when none of it is. */
function wishOf(store: Store, wanted: Wanted, random: Random, oldBasket: boolean): Draft | null {
  const sold = catalogueOf(store, { sold: true })
  if ('preset' in wanted && !oldBasket)
    return sold.items.length === 0 ? null : draftPreset(wanted.preset, random, sold)
  const menu = catalogueOf(store, { sold: false })
  if ('free' in wanted) {
    const draft = draftFreeOrder(wanted.free, random, { menu, sold: oldBasket ? menu : sold })
    return draft.lines.length === 0 ? null : draft
  }
  if (menu.items.length === 0) return null
  const draft = draftPreset(wanted.preset, random, menu)
  const gone = soldOutLine({ menu, sold }, random)
  return gone ? { ...draft, lines: [gone, ...draft.lines.slice(1)] } : draft
}

/** Four digits that do not repeat for 9,000 orders; 5,563 and 9,000 have no common divisor. */
function shortCode(seed: number, index: number): string {
  const start = createRandom(seed, 'short codes').int(0, 8_999)
  return String(1_000 + ((start + index * 5_563) % 9_000))
}

function forgetOldest(world: World): void {
  for (const [id, order] of world.orders) {
    if (world.orders.size <= kept) return
    if (isOver(order)) world.orders.delete(id)
  }
}
