import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { prepMinutes } from '../location/location.ts'
import type { HistoryEntry } from '../order/history.ts'
import { type Order, orderStatuses } from '../order/order.ts'
import type { OrderChanges } from '../order/reads.ts'
import { cancelReasons, refusalReasons } from '../order/reasons.ts'
import type { OrderRefusal } from '../order/transition.ts'
import type { CallFailure } from '../station/channel-health.ts'
import { type PaperState, ticketKinds } from '../printing/printing.ts'

/** What is wrong between us and the channel about this order, if anything. */
export type SendProblem = {
  command: 'confirm' | 'refuse' | 'tell-ready' | 'cancel'
  state: 'retrying' | 'gave-up'
  error: string
  why: CallFailure
  nextAt: number | null
}

/** An order as a card shows it. */
export type BoardOrder = Order & {
  paper: PaperState
  sendProblem: SendProblem | null
  /** What the channel changed since it first sent the order, as far as the kitchen reads it; null when nothing. */
  changes: OrderChanges | null
}

/** A subscription starts with a snapshot; then changes. `removed` left the board for the history. */
export type BoardUpdate =
  | { type: 'snapshot'; orders: BoardOrder[]; now: number }
  | { type: 'changed'; orders: BoardOrder[]; removed: string[] }

export type OrderDetails = {
  order: BoardOrder
  history: HistoryEntry[]
  tickets: {
    jobId: string
    kind: 'kitchen' | 'customer'
    sequence: number
    notice: string
    printer: string
    state: string
    problem: string | null
    at: number
  }[]
}

/**
 * How far back a search of the history looks, in orders; numbers are found however old they are. It runs beside the intake
 * of orders, so it may not read them all.
 */
export const searchReach = { customers: 20_000, dishes: 2_000 } as const

/** Newest first; `next` is the cursor of the following page, null at the end. */
export type HistoryPage = { orders: BoardOrder[]; next: string | null }

const id = z.string().min(1).max(64)
const errors = {
  UNKNOWN_ORDER: {},
  NOT_POSSIBLE: { data: type<{ refusal: OrderRefusal }>() },
} as const
const note = z.string().trim().max(500)

const change = oc.errors(errors)

export const orders = {
  /** The live board. */
  watch: oc.output(eventIterator(type<BoardUpdate>())),
  show: oc.errors({ UNKNOWN_ORDER: {} }).input(z.object({ id })).output(type<OrderDetails>()),
  /** `search` is a number, part of a customer's name, or part of a dish's: see `searchReach`. */
  history: oc
    .input(
      z.object({
        search: z.string().trim().max(100).optional(),
        status: z.enum(orderStatuses).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .output(type<HistoryPage>()),

  accept: change.input(z.object({ id, prepMinutes })).output(type<BoardOrder>()),
  /** `itemId` names the line a reason of `itemReasons` is about. */
  refuse: change
    .input(
      z.object({
        id,
        reason: z.enum(refusalReasons),
        itemId: z.string().max(1_024).nullable(),
        details: note.nullable(),
      }),
    )
    .output(type<BoardOrder>()),
  ready: change.input(z.object({ id })).output(type<BoardOrder>()),
  pickedUp: change.input(z.object({ id })).output(type<BoardOrder>()),
  cancel: change
    .input(z.object({ id, reason: z.enum(cancelReasons), details: note.nullable() }))
    .output(type<BoardOrder>()),
  undo: change.input(z.object({ id })).output(type<BoardOrder>()),
  /** Stops the ring of a new order, or clears a cancellation from the board. */
  acknowledge: change.input(z.object({ id })).output(type<BoardOrder>()),
  /** Stops the ring of every new order at once. */
  acknowledgeAll: oc.output(type<{ count: number }>()),
  /** Starts a waiting scheduled order now. */
  startNow: change.input(z.object({ id })).output(type<BoardOrder>()),
  /** Sends again what was given up. */
  retrySend: change.input(z.object({ id })).output(type<BoardOrder>()),
  reprint: change.input(z.object({ id, kind: z.enum(ticketKinds) })).output(type<BoardOrder>()),
}
