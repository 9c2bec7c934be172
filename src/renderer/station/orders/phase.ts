import type { Order } from '#shared/order/order.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { columnOf, needsEndingSeen } from '#shared/order/board.ts'

/** What a card is for, and with it which button it has. */
export type Phase = 'to-accept' | 'preparing' | 'ready' | 'ended' | 'gone'

/** The phase of an order; `gone` for what no column of cards shows. */
export function phaseOf(order: Order): Phase {
  if (needsEndingSeen(order)) return 'ended'
  if (awaitsAnswer(order)) return 'to-accept'
  const column = columnOf(order)
  return column === 'preparing' || column === 'ready' ? column : 'gone'
}
