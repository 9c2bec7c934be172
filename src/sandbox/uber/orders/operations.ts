import type { ApiAction } from '../../world/fault-targets.ts'
import type { ApiAnswer } from '../../http/answers.ts'
import type { UberOrder } from '../../world/uber-order.ts'
import type { Generation } from '../../world/uber-states.ts'
import { knownUberStore } from '../../world/uber-store.ts'
import type { UberToken } from '../../world/uber-token.ts'
import type { World } from '../../world/world.ts'
import * as calls from './calls.ts'
import { previousOrder, previousState } from './previous-wire.ts'
import { notFound, notYours } from './refusals.ts'
import { expandedBy, suiteOrder } from './suite-wire.ts'

/** A call about orders: what it may be called with, and what comes of it. `id` is the order's or the store's. */
export type OrderOperation = {
  method: 'GET' | 'POST'
  /** Below Uber's base path. */
  pattern: string
  where: Extract<ApiAction, 'uber-read' | 'uber-answer'>
  /** Any one of these lets it in. */
  scopes: readonly string[]
  isAboutOrder: boolean
  run(world: World, call: { id: string; body: string; query: URLSearchParams }): ApiAnswer
}

const answering = ['eats.order']
const readingEither = ['eats.order', 'eats.store.orders.read']
const readingPrevious = ['eats.store.orders.read']

/** One line per operation (uber-eats.md sections 5 to 7, 11 and 12). */
export const orderOperations: readonly OrderOperation[] = [
  reads('suite', '/v1/delivery/order/:id', readingEither, (order, _world, query) => ({
    order: suiteOrder(order, expandedBy(query)),
  })),
  reads('previous', '/v2/eats/order/:id', readingPrevious, (order, world) =>
    previousOrder(order, world.uberEats.application.clientId),
  ),
  lists('/v1/delivery/store/:id/orders', readingEither, suiteList),
  lists('/v1/eats/stores/:id/created-orders', readingPrevious, previousList(['CREATED'])),
  lists('/v1/eats/stores/:id/canceled-orders', readingPrevious, previousList(['CANCELED', 'DENIED'])),
  tells('suite', '/v1/delivery/order/:id/accept', calls.accept),
  tells('suite', '/v1/delivery/order/:id/deny', calls.deny),
  tells('suite', '/v1/delivery/order/:id/cancel', calls.cancel),
  tells('suite', '/v1/delivery/order/:id/ready', calls.ready),
  tells('suite', '/v1/delivery/order/:id/update-ready-time', calls.updateReadyTime),
  tells('suite', '/v1/delivery/order/:id/resolve-fulfillment-issues', calls.resolveIssues),
  tells('suite', '/v1/delivery/order/:id/adjust-price', calls.adjustPrice),
  tells('previous', '/v1/eats/orders/:id/accept_pos_order', calls.acceptPos),
  tells('previous', '/v1/eats/orders/:id/deny_pos_order', calls.denyPos),
  tells('previous', '/v1/eats/orders/:id/cancel', calls.cancelPos),
  tells('both', '/v1/eats/orders/:id/restaurantdelivery/status', calls.ownCourier, [
    'eats.store.orders.restaurantdelivery.status',
  ]),
]

/** An order of ours by its id, or why not. An order of the other generation is not known there. */
function ours(world: World, id: string, generation: Generation | 'both'): UberOrder | ApiAnswer {
  const order = world.uberEats.orders.get(id)
  if (!order || (generation !== 'both' && order.generation !== generation)) return notFound
  return isOurs(world, order.storeId) ? order : notYours('The order is not of your store')
}

function isOurs(world: World, storeId: string): boolean {
  return knownUberStore(world, storeId)?.status === 'ACTIVATED'
}

function reads(
  generation: Generation,
  pattern: string,
  scopes: readonly string[],
  show: (order: UberOrder, world: World, query: URLSearchParams) => unknown,
): OrderOperation {
  return {
    method: 'GET',
    pattern,
    where: 'uber-read',
    scopes,
    isAboutOrder: true,
    run(world, { id, query }) {
      const order = ours(world, id, generation)
      return 'status' in order ? order : { status: 200, body: show(order, world, query) }
    },
  }
}

function tells(
  generation: Generation | 'both',
  pattern: string,
  act: (world: World, order: UberOrder, body: string) => ApiAnswer,
  scopes = answering,
): OrderOperation {
  return {
    method: 'POST',
    pattern,
    where: 'uber-answer',
    scopes,
    isAboutOrder: true,
    run(world, { id, body }) {
      const order = ours(world, id, generation)
      return 'status' in order ? order : act(world, order, body)
    },
  }
}

function lists(
  pattern: string,
  scopes: readonly string[],
  list: (world: World, storeId: string, query: URLSearchParams) => ApiAnswer,
): OrderOperation {
  return {
    method: 'GET',
    pattern,
    where: 'uber-read',
    scopes,
    isAboutOrder: false,
    run(world, { id, query }) {
      const store = knownUberStore(world, id)
      if (!store) return { ...notFound, body: { code: 'resource_not_found', message: 'No store of this id' } }
      return isOurs(world, store.storeId) ? list(world, store.storeId, query) : notYours('Not your store')
    },
  }
}

function of(world: World, storeId: string, generation: Generation): UberOrder[] {
  return [...world.uberEats.orders.values()].filter(
    (order) => order.storeId === storeId && order.generation === generation,
  )
}

const pageSize = 50

/** Newest first, fifty a page. */
function suiteList(world: World, storeId: string, query: URLSearchParams): ApiAnswer {
  const state = query.get('state')
  const start = Number(query.get('next_page_token') ?? 0)
  const all = of(world, storeId, 'suite')
    .filter((order) => state === null || order.state === state)
    .toReversed()
  const page = all.slice(start, start + pageSize)
  const next = start + page.length
  const expanded = expandedBy(query)
  return {
    status: 200,
    body: {
      data: page.map((order) => ({ order: suiteOrder(order, expanded) })),
      pagination_data: {
        page_size: pageSize,
        ...(next < all.length && { next_page_token: String(next) }),
      },
    },
  }
}

/** Oldest first. */
function previousList(states: readonly string[]) {
  return (world: World, storeId: string, query: URLSearchParams): ApiAnswer => {
    const limit = Number(query.get('limit') ?? pageSize)
    const orders = of(world, storeId, 'previous')
      .map((order) => ({
        id: order.id,
        current_state: previousState(order),
        placed_at: new Date(order.placedAt).toISOString(),
      }))
      .filter(({ current_state }) => states.includes(current_state))
    return { status: 200, body: { orders: orders.slice(0, limit) } }
  }
}

/** Why a token does not let in here, or null. */
export function whyNotAllowed(token: UberToken, { scopes }: OrderOperation): ApiAnswer | null {
  return scopes.some((scope) => token.scopes.includes(scope))
    ? null
    : notYours(`The token lacks the scope ${scopes.join(' or ')}`)
}
