import type { OrderDetails, SandboxState } from '../contract/views.ts'
import type { Crowd } from './crowd.ts'
import type { ApiCall } from '../world/api-call.ts'
import type { OrderState } from '../world/order-states.ts'
import type { World } from '../world/world.ts'
import { createOrderActs, type OrderActs } from './order-acts.ts'
import { createRunControl, type RunControl } from './run.ts'
import { stateOf } from './state.ts'
import { until } from './until.ts'
import { detailsOf, newestOrders } from './views.ts'

/** What a tester or a test can see and make happen at DoorDash. The HTTP control API is a thin layer over it. */
export type Control = OrderActs &
  RunControl & {
    state(): SandboxState
    calls(): ApiCall[]
    order(id: string): OrderDetails | null
    /** Newest first. */
    orders(filter?: { state?: OrderState | undefined; limit?: number | undefined }): OrderDetails[]
    /** Everything as after the start; with a seed, other orders from here on. */
    reset(seed?: number): void
    /** Resolves once the order is in one of these states; rejects after `timeoutMs` of real time. */
    until(id: string, states: readonly OrderState[], timeoutMs?: number): Promise<OrderDetails>
    /** Calls back after each change; the result stops that. */
    watch(onChange: () => void): () => void
  }

export function createControl(
  world: World,
  { crowd, watch, reset }: { crowd: Crowd; watch: Control['watch']; reset: (seed: number) => void },
): Control {
  const orderIn = (id: string, states?: readonly OrderState[]) => {
    const order = world.orders.get(id)
    return order && (states?.includes(order.state) ?? true) ? detailsOf(order) : null
  }
  return {
    ...createOrderActs(world),
    ...createRunControl(world, crowd),
    state: () => stateOf(world, crowd),
    calls: () => [...world.calls],
    order: (id) => orderIn(id),
    orders: ({ state, limit = 100 } = {}) =>
      newestOrders(world)
        .filter((order) => state === undefined || order.state === state)
        .slice(0, limit)
        .map(detailsOf),
    reset: (seed = world.seed) => reset(seed),
    until: (id, states, timeoutMs = 10_000) =>
      until({
        watch,
        look: () => orderIn(id, states),
        why: () => `Order ${id} is ${world.orders.get(id)?.state ?? 'unknown'}, not ${states.join(' or ')}`,
        timeoutMs,
      }),
    watch,
  }
}
