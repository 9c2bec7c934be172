import type { BoardOrder } from '#shared/api/orders.ts'
import type { useBoard } from './board-store.ts'
import { type Phase, phaseOf } from './phase.ts'
import { useOfOrder } from './use-of-order.ts'

/** Whether an order has gone on while its card may not move yet, and what became of it where that is known. */
export function useMoved(
  order: Pick<BoardOrder, 'id'>,
  phase: Phase,
): { moved: boolean; now: BoardOrder | null; isPartDone: boolean } {
  const { live, departed, everywhere } = useOfOrder(order.id)
  const now = live ?? departed ?? null
  // A station that has done its part sees the order no more; the others still work on it.
  const isPartDone = live === undefined && everywhere?.status === 'preparing'
  return { moved: now === null || phaseOf(now) !== phase, now, isPartDone }
}

type Cards = Pick<ReturnType<typeof useBoard.getState>, 'shown' | 'orders'>

/** Whether the order of a card has gone on while the card still says what it said before. Pure. */
export function hasGoneOn({ shown, orders }: Cards, id: string): boolean {
  const [card, now] = [shown.get(id), orders.get(id)]
  return card !== undefined && (now === undefined || phaseOf(now) !== phaseOf(card))
}
