import type { WebhooksChange } from '../contract/uber-requests.ts'
import type { UberOrderDetails } from '../contract/uber-views.ts'
import type { Delivery } from '../contract/views.ts'
import { tellUber, type UberEvent } from '../uber/webhooks/send.ts'
import type { UberMessage } from '../world/uber-message.ts'
import type { UberState } from '../world/uber-states.ts'
import { uberStoreOf, type UberWebhooks } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'
import { createUberActs, type UberActs } from './uber-acts.ts'
import { until } from './until.ts'
import { newestUberOrders, uberDetailsOf } from './uber-views.ts'

/** What a tester or a test can see and make happen at Uber Eats. */
export type UberControl = UberActs & {
  order(id: string): UberOrderDetails | null
  /** Newest first. */
  orders(filter?: { state?: UberState | undefined; limit?: number | undefined }): UberOrderDetails[]
  /** Resolves once the order is in one of these states; rejects after `timeoutMs` of real time. */
  until(id: string, states: readonly UberState[], timeoutMs?: number): Promise<UberOrderDetails>
  /** Any webhook, signed as Uber signs: also one nobody has heard of. `store` is a location's id, or Uber's of it. */
  tell(event: { eventType: string; store: string; fields: Record<string, unknown> }): Promise<Delivery>
  /** Webhooks that were not taken and will be sent again. */
  untaken(): UberMessage[]
  /** What the application may ask a token for from now on. */
  grant(scopes: string[]): void
  /** What of the orders of this store is told from now on. */
  setWebhooks(store: string, change: WebhooksChange): UberWebhooks
  /** Every token is worthless from now on. */
  revokeTokens(): number
}

export function createUberControl(world: World, watch: (onChange: () => void) => () => void): UberControl {
  const orderIn = (id: string, states?: readonly UberState[]) => {
    const order = world.uberEats.orders.get(id)
    return order && (states?.includes(order.state) ?? true) ? uberDetailsOf(order, world.clock.now()) : null
  }
  return {
    ...createUberActs(world),
    order: (id) => orderIn(id),
    orders: ({ state, limit = 100 } = {}) =>
      newestUberOrders(world)
        .filter((order) => state === undefined || order.state === state)
        .slice(0, limit)
        .map((order) => uberDetailsOf(order, world.clock.now())),
    until: (id, states, timeoutMs = 10_000) =>
      until({
        watch,
        look: () => orderIn(id, states),
        why: () =>
          `Order ${id} is ${world.uberEats.orders.get(id)?.state ?? 'unknown'}, not ${states.join(' or ')}`,
        timeoutMs,
      }),
    tell({ store, ...event }) {
      const about: UberEvent = { ...event, storeId: uberStoreOf(world, store).storeId }
      return tellUber(world, about)
    },
    untaken: () => [...world.uberEats.messages.values()],
    grant(scopes) {
      world.uberEats.application.scopes = scopes
      world.changed()
    },
    setWebhooks(key, change) {
      const store = uberStoreOf(world, key)
      const { webhooks: now } = store
      store.webhooks = {
        version: change.version === undefined ? now.version : change.version,
        scheduled: change.scheduled ?? now.scheduled,
        deliveries: change.deliveries ?? now.deliveries,
        release: change.release ?? now.release,
      }
      world.changed()
      return store.webhooks
    },
    revokeTokens() {
      const revoked = world.uberEats.tokens.size
      world.uberEats.tokens.clear()
      world.changed()
      return revoked
    },
  }
}
