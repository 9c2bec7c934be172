import type { Result } from '#shared/result.ts'
import { orderAdjustBody } from '../webhooks/bodies.ts'
import { deliver } from '../webhooks/deliver.ts'
import type { World } from '../../world/world.ts'
import { adjusted, type LineChange } from './adjust.ts'
import { log } from '../../world/order-log.ts'
import { isAccepted, type PlacedOrder } from '../../world/order.ts'
import type { AdjustSpelling } from '../../contract/requests.ts'
import type { Delivery } from '../../contract/views.ts'

export type AdjustmentSource = 'merchant' | 'doordash-support'

type Adjustment = Result<
  { changes: number; delivery: Promise<Delivery> | null },
  {
    refusal: 'not-confirmed' | 'unknown-line' | 'quantity-missing' | 'substitute-missing'
    lineId: string | null
  }
>

/**
 * Changes an accepted order. The new whole follows on the Order Adjustment webhook after a second or two, unless
 * nothing changed. `renewIds` left out lets the seed decide whether line ids are new.
 */
export function adjustOrder(
  world: World,
  order: PlacedOrder,
  changes: readonly LineChange[],
  {
    source,
    renewIds = world.random.answers.chance(0.5),
    spelling = 'OrderAdjust',
  }: { source: AdjustmentSource; renewIds?: boolean | undefined; spelling?: AdjustSpelling | undefined },
): Adjustment {
  if (!isAccepted(order)) return { ok: false, refusal: 'not-confirmed', lineId: null }
  const result = adjusted(order.wire, changes, { newId: () => world.random.answers.uuid(), renewIds })
  if (!result.ok) return result
  log(order, world.clock.now(), { type: 'adjusted', source, changes: result.changes })
  world.changed()
  if (result.changes === 0) return { ok: true, changes: 0, delivery: null }
  order.wire = result.order
  order.adjustments += 1
  if (order.route === 'tablet') return { ok: true, changes: result.changes, delivery: null }
  return {
    ok: true,
    changes: result.changes,
    delivery: announce(world, order, { source, changes, spelling }),
  }
}

async function announce(
  world: World,
  order: PlacedOrder,
  {
    source,
    changes,
    spelling,
  }: { source: AdjustmentSource; changes: readonly LineChange[]; spelling: AdjustSpelling },
): Promise<Delivery> {
  await world.clock.sleep(world.random.answers.int(1_000, 2_000))
  const body = orderAdjustBody(order.wire, {
    spelling,
    source: source === 'merchant' ? 'MERCHANT' : 'DOORDASH_SUPPORT',
    at: world.clock.now(),
    changes: changes.map((change) => ({ ...change })),
  })
  return deliver(world, order, { endpoint: 'orders', event: spelling, body })
}
