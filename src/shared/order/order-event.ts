import { z } from 'zod'
import { askedChange, dasher, orderContent } from './order-schema.ts'
import { cancelReasons, refusalReasons } from './reasons.ts'

/** What can happen to an order; `transition` says what each does. One that came before its order is kept on disk. */
export const orderEvent = z.discriminatedUnion('type', [
  /** `byAnswer`: the webhook's own 200 accepts it, so nothing has to be sent. */
  z.object({ type: z.literal('accepted'), prepMinutes: z.number(), byAnswer: z.boolean().optional() }),
  /** That answer did not reach the channel whole: it has to be told. */
  z.object({ type: z.literal('answer-lost') }),
  z.object({ type: z.literal('accepted-elsewhere') }),
  z.object({
    type: z.literal('refused'),
    reason: z.enum(refusalReasons),
    itemId: z.string().nullable(),
    details: z.string().nullable(),
  }),
  z.object({ type: z.literal('released') }),
  /** One that waited for its day is due at its channel, which wants an answer by then (epoch ms). */
  z.object({ type: z.literal('came-due'), confirmBy: z.number() }),
  z.object({ type: z.literal('readied') }),
  z.object({ type: z.literal('picked-up') }),
  /** The channel says that it has left. */
  z.object({ type: z.literal('handed-over') }),
  z.object({ type: z.literal('completed') }),
  z.object({
    type: z.literal('cancelled-by-merchant'),
    reason: z.enum(cancelReasons),
    details: z.string().nullable(),
  }),
  z.object({ type: z.literal('cancelled-by-platform') }),
  z.object({ type: z.literal('not-answered-in-time') }),
  z.object({ type: z.literal('confirm-taken') }),
  z.object({ type: z.literal('confirm-too-late') }),
  z.object({ type: z.literal('confirm-gave-up') }),
  z.object({ type: z.literal('confirm-retried') }),
  z.object({ type: z.literal('dasher-moved'), dasher }),
  z.object({ type: z.literal('adjusted'), content: orderContent }),
  z.object({ type: z.literal('conflicted') }),
  /** Something the channel sent about it was kept and can no longer be read. */
  z.object({ type: z.literal('field-not-understood') }),
  z.object({ type: z.literal('acknowledged') }),
  z.object({ type: z.literal('ending-seen') }),
  z.object({ type: z.literal('undone') }),
  /**
   * Lines were struck off, or put back, by their keys. `completes`: where the kitchen works in stations, an order all of
   * whose lines are struck off is ready.
   */
  z.object({
    type: z.literal('lines-struck'),
    lines: z.array(z.string()),
    struck: z.boolean(),
    completes: z.boolean(),
  }),
  /** The kitchen needs this many minutes more than it promised. */
  z.object({ type: z.literal('delayed'), minutes: z.number() }),
  /** An item of it is out: the channel is asked to take it off, to lower its number, or to put another in its place. */
  z.object({ type: z.literal('item-out'), ...askedChange.omit({ nth: true }).shape }),
  /** Somebody took it back onto the board, or back to the stove. */
  z.object({ type: z.literal('recalled') }),
])
export type OrderEvent = z.infer<typeof orderEvent>
