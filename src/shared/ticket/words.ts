import type { CheckState, HealthPart } from '../api/health.ts'
import type { AfterEnd } from '../order/after-end.ts'
import type { ChangedFact } from '../order/reads.ts'
import type { Channel } from '../channel.ts'
import type { Fulfillment, OtherAmount } from '../order/order.ts'
import type { DayLoss } from '../reports/day-summary.ts'

/** What a ticket says in one language; passed in, because translations are loaded by the core. */
export type TicketWords = {
  channel: Record<Channel, string>
  /** `number` such as `0042 / 1`. */
  ticketNumber: (number: string) => string
  promised: string
  fulfillment: Record<Fulfillment, string>
  /** Instead, for couriers without a name of their own. */
  courierPickup: string
  /** Instead, for what is eaten at a table here. */
  eatenHere: string
  itemCount: (count: number) => string
  /** A recipe part the customer took off. */
  without: (part: string) => string
  /** Whose line it is in a group order. */
  forPerson: (name: string) => string
  allergy: string
  /** Under a line whose quantity was not sent. */
  quantityAssumed: string
  kitchenNote: string
  customerNote: string
  /** Inside the customer note (R156). */
  utensils: { requested: string; declined: string }
  /** The bold line of its own (B7). */
  utensilsLine: { requested: string; declined: string }
  subtotal: string
  tax: string
  taxRemitted: string
  total: string
  besidesTotal: string
  /** In place of a total the channel does not say. */
  notStated: string
  amounts: Record<OtherAmount['kind'], string>
  deliverTo: string
  phone: (number: string) => string
  printedAt: (time: string) => string
  changed: string
  changedDetail: string
  /** Instead, on a slip that does not repeat the rest. */
  changesOnly: string
  /** A dish whose note was rewritten, and one that has none any more. */
  newNote: (note: string) => string
  noNote: string
  facts: Record<ChangedFact, string>
  cancelled: string
  /** What the paper of an ended order asks for. */
  afterEnd: Record<AfterEnd, string>
  reprint: (copy: number) => string
  reprintDetail: (time: string) => string
  seeScreen: string
  moreLines: (count: number) => string
  /** How many items of the order are on other printers, and which printers. */
  elsewhere: (count: number, printers: string) => string
  /** On a ticket that another printer makes; `printer` is the one it was for. */
  rerouted: (printer: string) => string
  copyOf: (nth: number, of: number) => string
  test: {
    banner: string
    accents: string
    scripts: string
    sizes: string
    ruler: string
    printer: string
    paper: (millimetres: number, columns: number) => string
    codePage: string
    status: string
    done: string
  }
  /** The ticket of a shift check. */
  shift: {
    title: string
    by: (name: string) => string
    allWell: string
    needs: (count: number) => string
    stopped: string
    states: Record<CheckState, string>
    parts: Record<HealthPart, string>
  }
  /** The ticket a day is closed with. */
  day: {
    title: string
    notFinal: string
    runsUntil: (time: string) => string
    span: (from: string, to: string) => string
    noOrders: string
    orders: string
    items: string
    fees: string
    refunds: string
    lost: (orders: number) => string
    /** Why orders brought nothing; never a code. */
    loss: (loss: Pick<DayLoss, 'kind' | 'by' | 'reason'>) => string
    acceptTime: string
    late: string
    cutlery: { requested: string; declined: string; unknown: string }
  }
}
