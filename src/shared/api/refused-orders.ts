import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import type { RefusedOrder } from '../order/refused-order.ts'

/** Those nobody has dealt with, oldest first; `count` goes beyond what is listed. */
export type RefusedOrdersState = { open: RefusedOrder[]; count: number }

const one = z.object({ id: z.int() })
const change = oc.errors({ UNKNOWN: {} }).input(one)

/** Orders this station had to refuse; the kitchen's own, no manager needed. */
export const refusedOrders = {
  /** The whole state on every change. */
  watch: oc.output(eventIterator(type<RefusedOrdersState>())),
  /** Stops its ring. */
  seen: change.output(type<{ ok: true }>()),
  /** Takes it off the board: a person has called, or knows that nobody need. */
  dealtWith: change.output(type<{ ok: true }>()),
  /** The body as it came, as far as it is kept. */
  raw: change.output(type<{ text: string }>()),
}
