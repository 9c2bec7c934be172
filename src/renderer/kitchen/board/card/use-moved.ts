import type { BoardOrder } from '#shared/api/orders.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { type Phase, phaseOf } from './phase.ts'

/** Whether an order has gone on while its card may not move yet, and what became of it where that is known. */
export function useMoved(order: BoardOrder, phase: Phase): { moved: boolean; now: BoardOrder | null } {
  const now = useBoard((state) => state.orders.get(order.id) ?? state.departed.get(order.id) ?? null)
  return { moved: now === null || phaseOf(now) !== phase, now }
}
