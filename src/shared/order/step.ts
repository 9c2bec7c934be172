import type { TicketKind } from './ticket-kinds.ts'
import type { Result } from '../result.ts'
import type { Order, OrderStatus } from './order.ts'
import type { CancelReason, RefusalReason } from './reasons.ts'

/** What one step of an order is made of: what it becomes, what must happen because of it, or why it may not be. */

/** How long a step of staff's can be taken back; DoorDash is told only afterwards. */
export const undoMs = 10_000

/** What must happen in the world because of a change; carried out by workers from the store. */
export type Effect =
  | { type: 'confirm'; readyBy: number | null }
  | {
      type: 'refuse'
      reason: RefusalReason
      itemId: string | null
      details: string | null
      notBefore: number
    }
  | { type: 'tell-ready'; notBefore: number }
  | { type: 'cancel'; reason: CancelReason; details: string | null; notBefore: number }
  /** Takes back the not yet sent command of that kind. */
  | { type: 'withdraw'; command: 'refuse' | 'tell-ready' | 'cancel' }
  /** The acceptance, where it still waits to be sent, promises another time. */
  | { type: 'amend-confirm'; readyBy: number }
  | { type: 'tell-time'; readyBy: number }
  /** The channel is asked for the change of that number among `asked`. */
  | { type: 'adjust'; nth: number }
  /** Tickets of this order on every printer that takes their kind; `withdraw` of a cancel drops its slip too. */
  | {
      type: 'print'
      notice: 'none' | 'changed' | 'cancelled'
      kinds: readonly TicketKind[]
      notBefore: number
      /** An accepted order still waits to be cooked, or its time has come; absent where that makes no difference. */
      moment?: 'ahead' | 'due'
    }

export const orderRefusals = [
  'wrong-status',
  'already-answered',
  'nothing-to-undo',
  'undo-expired',
  'no-change',
  /** What is left of it would be nothing: it is to be cancelled instead. */
  'last-line',
  /** This channel has no call for it. */
  'not-at-this-channel',
] as const
export type OrderRefusal = (typeof orderRefusals)[number]

export type Step = Result<{ order: Order; effects: Effect[] }, { refusal: OrderRefusal }>

/** It becomes this, and these follow. */
export function changed(order: Order, effects: Effect[]): Step {
  return { ok: true, order, effects }
}

/** It may not be, and stays as it is. */
export function refuse(refusal: OrderRefusal): Step {
  return { ok: false, refusal }
}

/** A step that can be taken back for a while, to where the order stood before. */
export function undoTo(status: OrderStatus, now: number) {
  return { status, until: now + undoMs }
}

/** Accepted and still in the house. */
export function isAccepted(order: Order): boolean {
  return (
    order.status === 'preparing' ||
    order.status === 'ready' ||
    (order.status === 'scheduled' && order.confirmation !== 'open')
  )
}
