import { dasherSteps } from './dasher-steps.ts'
import { isOver, withdrawals } from './ending.ts'
import type { Dasher, Order } from './order.ts'
import { changed, refuse, type Step } from './step.ts'
import { withUnseen } from './unseen.ts'

/** The courier's next step: on the way, at the door, away with the food, delivered. */
export function moveDasher(order: Order, dasher: Dasher, now: number): Step {
  if (order.dasher !== null && !isNews(order.dasher, dasher)) return refuse('no-change')
  const arrivedAt = arrivalOf(order, dasher, now)
  const moved: Order = { ...order, dasher: arrivedAt === undefined ? dasher : { ...dasher, arrivedAt } }
  if (isOver(order)) return changed(moved, [])
  if (dasher.step === 'dropoff') {
    return changed(
      {
        ...moved,
        status: 'completed',
        pickedUpAt: order.pickedUpAt ?? now,
        endedAt: now,
        unseen: undefined,
        undo: null,
      },
      withdrawals(order),
    )
  }
  if (dasher.step === 'dasher_out_for_delivery' && order.status !== 'picked_up') {
    return changed(
      { ...moved, status: 'picked_up', pickedUpAt: now, unseen: undefined, undo: null },
      withdrawals(order),
    )
  }
  const waitsForFood = dasher.step === 'arrived_at_store' && order.status === 'preparing'
  return changed(waitsForFood ? withUnseen(moved, 'courier') : moved, [])
}

/** Steps come late and twice; they only move forward, except that a re-assigned dasher starts again. */
function isNews(before: Dasher, dasher: Dasher): boolean {
  if (dasher.step !== 'dasher_confirmed' && rank(dasher.step) <= rank(before.step)) return false
  if (before.step === 'dropoff') return false
  return before.step !== dasher.step || before.name !== dasher.name
}

function rank(step: Dasher['step']): number {
  return dasherSteps.indexOf(step)
}

/** When this courier stood at the door (epoch ms); a new one has not yet. */
function arrivalOf(order: Order, { step }: Dasher, now: number): number | undefined {
  if (step === 'arrived_at_store') return now
  return step === 'dasher_confirmed' ? undefined : order.dasher?.arrivedAt
}
