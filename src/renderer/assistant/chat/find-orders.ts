import { findOnBoard } from '#shared/order/find-on-board.ts'
import type { FoundOrders } from '#shared/assistant/conversation.ts'
import { ordersOfNumber } from '#shared/assistant/order-number.ts'
import { toldOf } from '#shared/assistant/told-order.ts'
import { call } from '#renderer/station/call/call.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { callProblem } from './call-problem.ts'

/** More than have one number and are worth choosing from. */
const mostListed = 6
/** The search finds telephone numbers and names too: as many are read as it gives at a time. */
const mostRead = 100

/** Looks for the orders with that number in the station's books: the board, and all it has had. One is read in full. */
export async function findOrders(number: string): Promise<FoundOrders> {
  const page = await call((client, options) =>
    client.orders.history({ filter: { words: number }, limit: mostRead }, options),
  )
  if (!page.ok) return { problem: callProblem(page.problem.code) }
  const kept = ordersOfNumber(page.value.orders, number)
  // The search finds beginnings; on the board a number is remembered by its end.
  const found =
    kept.length > 0 ? kept : ordersOfNumber(findOnBoard(useBoard.getState().all.values(), number), number)
  const [only, ...more] = found
  if (only === undefined || more.length > 0)
    return {
      orders: found.slice(0, mostListed).map((order) => toldOf(order, [])),
      isMore: found.length > mostListed,
    }
  const whole = await call((client, options) => client.orders.show({ id: only.id }, options))
  if (!whole.ok) return { problem: callProblem(whole.problem.code) }
  return { orders: [toldOf(whole.value.order, whole.value.history)], isMore: false }
}
