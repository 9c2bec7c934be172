import { expiresUnheard } from './expiry.ts'
import { awaitsAnswer, type Order, type UnseenKind } from './order.ts'

/** Somebody has looked at it while it waited for an answer. */
export function wasSeen(order: Order): boolean {
  return awaitsAnswer(order) && order.acknowledgedAt !== null
}

/** Whether something happened to it that nobody has acknowledged. */
export function isUnseen(order: Pick<Order, 'unseen'>): boolean {
  return (order.unseen ?? []).length > 0
}

/** Whether anything of it waits for a person to acknowledge it. `now` in epoch ms. */
export function isUnheard(order: Order, now: number): boolean {
  return order.acknowledgedAt === null || isUnseen(order) || expiresUnheard(order, now)
}

/** The order with one more happening nobody has acknowledged; the same kind is told once. */
export function withUnseen(order: Order, kind: UnseenKind): Order {
  return { ...order, unseen: [...(order.unseen ?? []).filter((each) => each !== kind), kind] }
}
