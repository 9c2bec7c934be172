import { expiresUnheard } from './expiry.ts'
import { awaitsAnswer, type Order } from './order.ts'
import { transition } from './transition.ts'

export const columns = ['scheduled', 'new', 'preparing', 'ready'] as const
export type Column = (typeof columns)[number]

/**
 * Where an order stands on the board; null when it is history. What awaits an answer is always under New,
 * whatever its date: the clock to confirm runs for a scheduled order too. An ending from outside stays
 * under New until a person has seen it.
 */
export function columnOf(order: Order): Column | null {
  if (needsEndingSeen(order)) return 'new'
  if (awaitsAnswer(order)) return 'new'
  switch (order.status) {
    case 'scheduled':
    case 'new':
    case 'preparing':
    case 'ready':
      return order.status
    default:
      return null
  }
}

/** A cancellation or failure that came from outside and nobody has acknowledged. */
export function needsEndingSeen(order: Order): boolean {
  return order.ending !== null && order.endingSeenAt === null
}

/** Whether the restaurant can still cancel it: it was accepted, and has neither been handed over nor ended. */
export function mayCancel(order: Order): boolean {
  return transition(
    order,
    { type: 'cancelled-by-merchant', reason: 'OTHER', details: null },
    order.receivedAt,
  ).ok
}

/** What an order may ring for until a person acknowledges it, the most pressing first. */
export const orderRings = ['cancelled', 'problem', 'expiring', 'changed', 'courier', 'new'] as const
export type OrderRing = (typeof orderRings)[number]

/** All sounds of orders: what rings, and what sounds once: an order whose food should be ready by now (`late`). */
export const orderSounds = [...orderRings, 'late'] as const
export type OrderSound = (typeof orderSounds)[number]

/**
 * Which sound an order asks for until a person acknowledges it. A new order that was silenced rings again when it is about to
 * expire. Pure; `now` in epoch ms.
 */
export function ringOf(order: Order, now: number): OrderRing | null {
  if (needsEndingSeen(order)) return order.status === 'failed' ? 'problem' : 'cancelled'
  const unseen = order.acknowledgedAt === null
  if (unseen && order.confirmation === 'unconfirmed') return 'problem'
  if (order.unseen?.includes('changed')) return 'changed'
  if (expiresUnheard(order, now)) return 'expiring'
  if (order.unseen?.includes('courier')) return 'courier'
  if (unseen && (awaitsAnswer(order) || order.status === 'preparing' || order.status === 'scheduled'))
    return 'new'
  return null
}

/** What the age ring counts: to a deadline (`left` ms, negative when late) or up from a moment (`waited` ms). */
export type Countdown =
  | { kind: 'to-accept' | 'to-ready' | 'to-start'; at: number; from: number; leftMs: number; late: boolean }
  | { kind: 'waiting'; from: number; waitedMs: number; late: boolean }

/** Staff should worry about food standing longer than this. */
export const standingTooLongMs = 10 * 60_000

/** The next deadline of a live order, or null where there is none. Pure; `now` in epoch ms. */
export function countdownOf(order: Order, now: number): Countdown | null {
  const to = (kind: 'to-accept' | 'to-ready' | 'to-start', at: number, from: number): Countdown => ({
    kind,
    at,
    from,
    leftMs: at - now,
    late: now > at,
  })
  if (awaitsAnswer(order)) return to('to-accept', order.confirmBy, order.receivedAt)
  switch (order.status) {
    case 'scheduled':
      return order.startAt === null
        ? null
        : to('to-start', order.startAt, order.acceptedAt ?? order.receivedAt)
    case 'preparing':
      return order.readyBy === null
        ? null
        : to('to-ready', order.readyBy, order.acceptedAt ?? order.receivedAt)
    case 'ready': {
      const from = order.readyAt ?? now
      return { kind: 'waiting', from, waitedMs: now - from, late: now - from > standingTooLongMs }
    }
    default:
      return null
  }
}
