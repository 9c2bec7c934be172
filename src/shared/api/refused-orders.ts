import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { refusedOrder } from '../order/refused-order.ts'

/** Those nobody has dealt with, oldest first; `count` goes beyond what is listed. */
export const refusedOrdersState = z.object({ open: z.array(refusedOrder), count: z.number() })
export type RefusedOrdersState = z.infer<typeof refusedOrdersState>

const one = z.object({ id: z.int() })
const change = oc.errors({ UNKNOWN: {} }).input(one)

/** Orders this station had to refuse; the kitchen's own, no manager needed. */
export const refusedOrders = {
  /** The whole state on every change. */
  watch: oc.output(eventIterator(refusedOrdersState)),
  /** Stops its ring. */
  seen: change.output(z.object({ ok: z.literal(true) })),
  /** Takes it off the board: a person has called, or knows that nobody need. */
  dealtWith: change.output(z.object({ ok: z.literal(true) })),
  /** The body as it came, as far as it is kept. */
  raw: change.output(z.object({ text: z.string() })),
}
