import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { prepMinutes } from '../location/location.ts'
import { historyEntry } from '../order/history.ts'
import { order } from '../order/order-schema.ts'
import { orderChanges } from '../order/order-changes.ts'
import { cancelReasons, refusalReasons } from '../order/reasons.ts'
import { kitchenStations } from '../order/kitchen-stations.ts'
import { orderRefusals } from '../order/step.ts'
import { paper } from '../printing/printing.ts'
import { ticketKinds } from '../order/ticket-kinds.ts'
import { orderFilter } from '../reports/order-filter.ts'
import { callFailures } from '../station/channel-health.ts'

/** What is wrong between us and the channel about this order, if anything. */
export const sendProblem = z.object({
  command: z.enum(['confirm', 'refuse', 'tell-ready', 'tell-time', 'cancel', 'adjust']),
  state: z.enum(['retrying', 'gave-up']),
  error: z.string(),
  why: z.enum(callFailures),
  nextAt: z.number().nullable(),
})
export type SendProblem = z.infer<typeof sendProblem>

/** An order as a card shows it. */
export const boardOrder = order.extend({
  paper,
  /** Of which kinds a ticket may be on paper already: what is printed then is a copy. */
  onPaper: z.array(z.enum(ticketKinds)),
  sendProblem: sendProblem.nullable(),
  /** What the channel changed since it first sent the order, as far as the kitchen reads it; null when nothing. */
  changes: orderChanges.nullable(),
})
export type BoardOrder = z.infer<typeof boardOrder>

/** A subscription starts with a snapshot; then changes. `removed` left the board for the history. */
export const boardUpdate = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), orders: z.array(boardOrder), now: z.number() }),
  z.object({ type: z.literal('changed'), orders: z.array(boardOrder), removed: z.array(z.string()) }),
])
export type BoardUpdate = z.infer<typeof boardUpdate>

export const orderDetails = z.object({
  order: boardOrder,
  history: z.array(historyEntry),
  tickets: z.array(
    z.object({
      jobId: z.string(),
      kind: z.enum(ticketKinds),
      sequence: z.number(),
      notice: z.string(),
      printerId: z.string(),
      printer: z.string(),
      state: z.string(),
      problem: z.string().nullable(),
      at: z.number(),
    }),
  ),
})
export type OrderDetails = z.infer<typeof orderDetails>

/** Newest first; `next` is the cursor of the following page, null at the end. */
export const historyPage = z.object({ orders: z.array(boardOrder), next: z.string().nullable() })
export type HistoryPage = z.infer<typeof historyPage>

const id = z.string().min(1).max(64)
const errors = {
  UNKNOWN_ORDER: {},
  /** `by`: what was done to the order last, by whomever was first. */
  NOT_POSSIBLE: {
    data: z.object({ refusal: z.enum(orderRefusals), by: historyEntry.nullish() }),
  },
} as const
const note = z.string().trim().max(500)

const change = oc.errors(errors)

export const orders = {
  /** The live board. */
  watch: oc.output(eventIterator(boardUpdate)),
  show: oc.errors({ UNKNOWN_ORDER: {} }).input(z.object({ id })).output(orderDetails),
  /**
   * Orders by whatever is known of them. Words may be the beginnings of any words of the order, or a number in full. Fails
   * with UNREADABLE while the stored orders cannot be read.
   */
  history: oc
    .errors({ UNREADABLE: {} })
    .input(
      z.object({
        filter: orderFilter.default({}),
        cursor: z.string().max(200).optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .output(historyPage),

  accept: change.input(z.object({ id, prepMinutes })).output(boardOrder),
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
    .output(boardOrder),
  ready: change.input(z.object({ id })).output(boardOrder),
  pickedUp: change.input(z.object({ id })).output(boardOrder),
  cancel: change
    .input(z.object({ id, reason: z.enum(cancelReasons), details: note.nullable() }))
    .output(boardOrder),
  undo: change.input(z.object({ id })).output(boardOrder),
  /** Strikes lines off by their keys, or puts them back. Keys that are no longer there are passed over. */
  strike: change
    .input(z.object({ id, lines: z.array(z.string().max(2_048)).min(1).max(500), struck: z.boolean() }))
    .output(boardOrder),
  /** A station has made all its lines, or has not after all. The order is ready when all its stations are. */
  stationDone: change
    .input(z.object({ id, station: z.enum(kitchenStations), done: z.boolean() }))
    .output(boardOrder),
  /** Promises the food later than before. */
  delay: change.input(z.object({ id, minutes: z.int().min(1).max(60) })).output(boardOrder),
  /**
   * An item is out: the channel is asked to leave `quantity` of the line, or to put another dish in its place. An order that
   * waits for its answer is accepted with it, in `prepMinutes`.
   */
  itemOut: change
    .input(
      z.object({
        id,
        line: z.string().max(2_048),
        quantity: z.int().min(0).max(9_999),
        substitute: z
          .object({
            name: z.string().min(1).max(500),
            itemId: z.string().min(1).max(1_024),
            priceCents: z.int().min(0).max(10_000_000),
          })
          .nullable(),
        prepMinutes: prepMinutes.optional(),
      }),
    )
    .output(boardOrder),
  /** Takes a handed-over order back onto the shelf, or a ready one back to the stove. */
  recall: change.input(z.object({ id })).output(boardOrder),
  /** What was handed over or has ended last, newest first. */
  finished: oc.input(z.object({ locationId: z.string().max(128).nullable() })).output(z.array(boardOrder)),
  /** Stops the ring of a new order, or clears a cancellation from the board. */
  acknowledge: change.input(z.object({ id })).output(boardOrder),
  /** Stops the ring of every order at once, except of one that has ended: each of those has to be seen by itself. */
  acknowledgeAll: oc.output(z.object({ count: z.number() })),
  /** Starts a waiting scheduled order now. */
  startNow: change.input(z.object({ id })).output(boardOrder),
  /** Sends again what was given up. */
  retrySend: change.input(z.object({ id })).output(boardOrder),
  reprint: change.input(z.object({ id, kind: z.enum(ticketKinds) })).output(boardOrder),
}
