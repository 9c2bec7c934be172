import { awaitsAnswer, type Order } from './order.ts'

/** An unanswered order with less than this left is about to expire (ms). */
const expiringMs = 45_000

/** Whether its channel will soon give it up because nobody has answered it. Pure; `now` in epoch ms. */
export function isExpiring(order: Order, now: number): boolean {
  return awaitsAnswer(order) && order.confirmBy - now < expiringMs
}

/**
 * The same, and nobody has touched it since it began to expire: who silenced a new order earlier has not heard this.
 * Pure; `now` in epoch ms.
 */
export function expiresUnheard(order: Order, now: number): boolean {
  const since = order.confirmBy - expiringMs
  return isExpiring(order, now) && (order.acknowledgedAt === null || order.acknowledgedAt <= since)
}
