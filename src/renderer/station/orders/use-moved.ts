import type { BoardOrder } from '#shared/api/orders.ts'
import { useBoard } from './board-store.ts'
import { type Phase, phaseOf } from './phase.ts'

/** Whether an order has gone on while its card may not move yet, and what became of it where that is known. */
export function useMoved(
  order: Pick<BoardOrder, 'id'>,
  phase: Phase,
): { moved: boolean; now: BoardOrder | null; isPartDone: boolean } {
  const now = useBoard((state) => state.orders.get(order.id) ?? state.departed.get(order.id) ?? null)
  // A station that has done its part sees the order no more; the others still work on it.
  const isPartDone = useBoard(
    (state) => !state.orders.has(order.id) && state.all.get(order.id)?.status === 'preparing',
  )
  return { moved: now === null || phaseOf(now) !== phase, now, isPartDone }
}

type Cards = Pick<ReturnType<typeof useBoard.getState>, 'shown' | 'orders'>

/** Whether the order of a card has gone on while the card still says what it said before. Pure. */
export function hasGoneOn({ shown, orders }: Cards, id: string): boolean {
  const [card, now] = [shown.get(id), orders.get(id)]
  return card !== undefined && (now === undefined || phaseOf(now) !== phaseOf(card))
}
