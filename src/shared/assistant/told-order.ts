import { z } from 'zod'
import { channels } from '../channel.ts'
import { type HistoryEntry, historyEntry, type HistoryType } from '../order/history.ts'
import { mayCancel } from '../order/board.ts'
import { dasherSteps } from '../order/dasher-steps.ts'
import { awaitsAnswer } from '../order/order.ts'
import { ending, fulfillments, type Order, orderStatuses } from '../order/order-schema.ts'
import { paper, type PaperState } from '../printing/printing.ts'

/**
 * What the chat tells of an order. It is kept with the conversation: nothing of the customer, the courier or what somebody
 * wrote is in it.
 */
export const toldOrder = z.object({
  id: z.string(),
  /** As it is called over the counter. */
  displayNumber: z.string(),
  channel: z.enum(channels),
  platformOrderId: z.string(),
  locationId: z.string(),
  currency: z.string(),
  receivedAt: z.number(),
  status: z.enum(orderStatuses),
  readyBy: z.number().nullable(),
  inDoubt: z.boolean(),
  ending: ending.nullable(),
  paper,
  /** The restaurant can still cancel it, or refuse it; absent of what earlier versions kept, as are the next two. */
  stop: z.enum(['cancel', 'refuse']).nullable().optional(),
  fulfillment: z.enum(fulfillments).optional(),
  /** How far its courier is; null while the channel has named none. Who that is stands in the order alone. */
  courier: z
    .object({ step: z.enum(dasherSteps), at: z.number() })
    .nullable()
    .optional(),
  /** What moved it on or ended it, oldest first; empty where several orders are listed. */
  steps: z.array(historyEntry).readonly(),
})
export type ToldOrder = z.infer<typeof toldOrder>

/** More steps than an order usually takes; the newest of them are told. */
const mostSteps = 12

const toldTypes: ReadonlySet<HistoryType> = new Set<HistoryType>([
  'received',
  'accepted',
  'accepted-elsewhere',
  'refused',
  'released',
  'came-due',
  'delayed',
  'readied',
  'picked-up',
  'handed-over',
  'completed',
  'cancelled-by-merchant',
  'cancelled-by-platform',
  'not-answered-in-time',
  'confirm-too-late',
  'send-gave-up',
  'undone',
  'recalled',
])

/** An order with what happened to it, as the chat tells it. Pure. */
export function toldOf(order: Order & { paper: PaperState }, history: readonly HistoryEntry[]): ToldOrder {
  const { id, displayNumber, channel, platformOrderId, locationId, currency } = order
  const { receivedAt, status, readyBy, inDoubt } = order
  const courier = history.findLast(({ type }) => type === 'dasher-moved')
  return {
    id,
    displayNumber,
    channel,
    platformOrderId,
    locationId,
    currency,
    receivedAt,
    status,
    readyBy,
    inDoubt,
    paper: order.paper,
    stop: awaitsAnswer(order) ? 'refuse' : mayCancel(order) ? 'cancel' : null,
    fulfillment: order.fulfillment,
    courier: order.dasher && { step: order.dasher.step, at: order.dasher.at },
    ending: order.ending?.by === 'merchant' ? { ...order.ending, details: null } : order.ending,
    steps: history
      .filter((entry) => entry === courier || toldTypes.has(entry.type))
      .slice(-mostSteps)
      .map((entry) => ({ ...entry, detail: withoutWords(entry.detail) })),
  }
}

/** Without the courier's name, and without what somebody wrote beside a reason. */
function withoutWords(detail: HistoryEntry['detail']): HistoryEntry['detail'] {
  const { name: _name, details: _details, ...codes } = detail
  return codes
}
