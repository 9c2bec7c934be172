import type { Result } from '#shared/result.ts'
import type { DasherStep } from '#shared/order/order.ts'
import type { Crowd } from '../doordash/orders/crowd.ts'
import type { Fault, FaultRequest } from '../world/faults.ts'
import { acceptOnTablet, expire } from '../doordash/orders/accept.ts'
import type { LineChange } from '../doordash/orders/adjust.ts'
import { adjustOrder } from '../doordash/orders/announce-adjustment.ts'
import { cancelFromOutside } from '../doordash/orders/cancel.ts'
import { hasDasher, moveDasher, nextStep, planDasher } from '../doordash/orders/dasher.ts'
import { linesOf } from '../world/outgoing-order.ts'
import { place, resend, takesOrders } from '../doordash/orders/place.ts'
import { isAccepted, type PlacedOrder } from '../world/order.ts'
import { pauseStore, resumeStore } from '../doordash/stores/pause.ts'
import { findStore } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import type { PlaceRequest, RushRequest, AdjustSpelling } from '../contract/requests.ts'
import { detailsOf, storesOf, summaryOf } from './views.ts'
import { freeOrder } from '../contract/free-order.ts'
import type { OrderState, Outsider } from '../world/order-states.ts'
import type { Delivery, OrderDetails, SandboxState } from '../contract/views.ts'
import type { ApiCall } from '../world/api-call.ts'

export type ControlRefusal =
  | 'unknown-order'
  | 'unknown-store'
  | 'unknown-item'
  | 'unknown-line'
  | 'unknown-fault'
  | 'store-paused'
  | 'sold-out'
  | 'not-possible'

/** `delivery` is the webhook this set off, still on its way; null when none is sent. */
export type Done = Result<
  { order: OrderDetails; delivery: Promise<Delivery> | null },
  { refusal: ControlRefusal; message: string }
>

/** What a tester or a test can make happen at DoorDash. The HTTP control API is a thin layer over it. */
export type Control = {
  state(): SandboxState
  calls(): ApiCall[]
  order(id: string): OrderDetails | null
  orders(filter?: { state?: OrderState | undefined; limit?: number | undefined }): OrderDetails[]
  place(request: PlaceRequest): Done
  resend(id: string, options?: { altered?: boolean | undefined }): Done
  acceptOnTablet(id: string): Done
  expire(id: string): Done
  /** Without a step, the next one; `force` also where DoorDash would not. */
  moveDasher(id: string, options?: { step?: DasherStep | undefined; force?: boolean | undefined }): Done
  cancel(id: string, by: Outsider): Done
  /** Without changes, one more of the first line. */
  adjust(
    id: string,
    options?: {
      items?: LineChange[] | undefined
      renewLineIds?: boolean | undefined
      spelling?: AdjustSpelling | undefined
    },
  ): Done
  pauseStore(key: string, pause: { reason: PauseReason; notes?: string; minutes: number }): boolean
  resumeStore(key: string): boolean
  startRush(request: RushRequest): void
  stopRush(): void
  setAlive(alive: boolean): void
  setDashersMove(move: boolean): void
  stageFault(request: FaultRequest): Fault
  removeFault(id: number): boolean
  clearFaults(): void
  setIntake(intake: { url?: string | null | undefined; secret?: string | undefined }): void
  /** Everything as after the start; with a seed, other orders from here on. */
  reset(seed?: number): void
  /** Resolves once the order is in one of these states; rejects after `timeoutMs` of real time. */
  until(id: string, states: readonly OrderState[], timeoutMs?: number): Promise<OrderDetails>
  /** Calls back after each change; the result stops that. */
  watch(onChange: () => void): () => void
}
type PauseReason = Parameters<typeof pauseStore>[2]['reason']

export function createControl(
  world: World,
  { crowd, watch, reset }: { crowd: Crowd; watch: Control['watch']; reset: (seed: number) => void },
): Control {
  const withOrder = (id: string, act: (order: PlacedOrder) => Done): Done => {
    const order = world.orders.get(id)
    return order ? act(order) : refuse('unknown-order', `No order ${id}`)
  }
  const newest = () => [...world.orders.values()].toReversed()

  const setDashersMove = (move: boolean) => {
    world.dashersMove = move
    for (const order of world.orders.values()) planDasher(world, order)
    world.changed()
  }

  return {
    state: () => ({
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
      counts: countStates(world),
      orders: newest().slice(0, 100).map(summaryOf),
    }),
    calls: () => [...world.calls],
    order(id) {
      const order = world.orders.get(id)
      return order ? detailsOf(order) : null
    },
    orders: ({ state, limit = 100 } = {}) =>
      newest()
        .filter((order) => state === undefined || order.state === state)
        .slice(0, limit)
        .map(detailsOf),

    place(request) {
      const store = request.store === undefined ? world.stores[0] : findStore(world.stores, request.store)
      if (!store) return refuse('unknown-store', `No store ${request.store}`)
      const isPaused = store.onIntegration && !takesOrders(world, store)
      if (isPaused && !request.anyway) return refuse('store-paused', 'The store takes no orders now')
      const wanted = request.order
        ? { free: freeOrder.parse(request.order), overrides: request.overrides }
        : { preset: request.preset ?? 'everyday' }
      try {
        const placed = place(world, store, wanted, {
          anyway: request.anyway ?? false,
          oldBasket: request.oldBasket ?? false,
        })
        if (!placed) return refuse('sold-out', 'Everything that is wanted is sold out')
        return done(placed.order, placed.delivery)
      } catch (error) {
        return refuse('unknown-item', error instanceof Error ? error.message : String(error))
      }
    },
    resend: (id, options = {}) =>
      withOrder(id, (order) => done(order, resend(world, order, { altered: options.altered ?? false }))),
    acceptOnTablet: (id) =>
      withOrder(id, (order) =>
        acceptOnTablet(world, order) ? done(order) : refuse('not-possible', `The order is ${order.state}`),
      ),
    expire: (id) =>
      withOrder(id, (order) =>
        expire(world, order) ? done(order) : refuse('not-possible', `The order is ${order.state}`),
      ),
    moveDasher: (id, { step, force = false } = {}) =>
      withOrder(id, (order) => {
        const isMovable = isAccepted(order) || order.state === 'picked-up'
        if (!force && !hasDasher(order)) return refuse('not-possible', 'No dasher comes for this order')
        if (!force && !isMovable) return refuse('not-possible', `The order is ${order.state}`)
        const wanted = step ?? nextStep(order)
        if (wanted === null) return refuse('not-possible', 'The dasher is at the end of the way')
        const delivery = moveDasher(world, order, wanted)
        return done(order, delivery)
      }),
    cancel: (id, by) =>
      withOrder(id, (order) => {
        const { cancelled, delivery } = cancelFromOutside(world, order, by)
        return cancelled ? done(order, delivery) : refuse('not-possible', `The order is ${order.state}`)
      }),
    adjust: (id, { items, renewLineIds, spelling } = {}) =>
      withOrder(id, (order) => {
        const result = adjustOrder(world, order, items ?? oneMore(order), {
          source: 'doordash-support',
          renewIds: renewLineIds,
          spelling,
        })
        if (result.ok) return done(order, result.delivery)
        return result.refusal === 'not-confirmed'
          ? refuse('not-possible', `The order is ${order.state}`)
          : refuse('unknown-line', `${result.refusal}: ${result.lineId}`)
      }),

    pauseStore(key, { reason, notes = '', minutes }) {
      const store = findStore(world.stores, key)
      if (store) void pauseStore(world, store, { reason, notes, forMs: minutes * 60_000 })
      return store !== undefined
    },
    resumeStore(key) {
      const store = findStore(world.stores, key)
      if (store) resumeStore(world, store)
      return store !== undefined
    },

    startRush: ({ perMinute, presets = [], store }) =>
      crowd.startRush({ perMinute, presets, store: store ?? null }),
    stopRush: () => crowd.stopRush(),
    setAlive(alive) {
      crowd.setAlive(alive)
      setDashersMove(alive)
    },
    setDashersMove,
    stageFault(request) {
      const fault = world.faults.stage(request)
      world.changed()
      return fault
    },
    removeFault(id) {
      const removed = world.faults.remove(id)
      world.changed()
      return removed
    },
    clearFaults() {
      world.faults.clear()
      world.changed()
    },
    setIntake({ url, secret }) {
      world.intake = {
        url: url === undefined ? world.intake.url : url,
        secret: secret ?? world.intake.secret,
      }
      world.changed()
    },
    reset: (seed = world.seed) => reset(seed),
    until: (id, states, timeoutMs = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const order = world.orders.get(id)
          if (!order || !states.includes(order.state)) return false
          clearTimeout(timer)
          stop()
          resolve(detailsOf(order))
          return true
        }
        const stop = watch(look)
        const timer = setTimeout(() => {
          stop()
          const state = world.orders.get(id)?.state ?? 'unknown'
          reject(new Error(`Order ${id} is ${state}, not ${states.join(' or ')}, after ${timeoutMs} ms`))
        }, timeoutMs)
        look()
      }),
    watch,
  }
}

function done(order: PlacedOrder, delivery: Promise<Delivery> | null = null): Done {
  return { ok: true, order: detailsOf(order), delivery }
}

function refuse(refusal: ControlRefusal, message: string): Done {
  return { ok: false, refusal, message }
}

function oneMore(order: PlacedOrder): LineChange[] {
  const [line] = linesOf(order.wire)
  if (!line) return []
  return [{ line_item_id: line.line_item_id, adjustment_type: 'ITEM_UPDATE', quantity: line.quantity + 1 }]
}

function countStates(world: World): Record<OrderState, number> {
  const counts = {
    sending: 0,
    waiting: 0,
    confirmed: 0,
    ready: 0,
    'picked-up': 0,
    delivered: 0,
    cancelled: 0,
    failed: 0,
  } satisfies Record<OrderState, number>
  for (const order of world.orders.values()) counts[order.state] += 1
  return counts
}
