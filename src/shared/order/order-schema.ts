import { z } from 'zod'
import { channels } from '../channel.ts'
import { dasherSteps } from './dasher-steps.ts'

/** An order as the restaurant sees it. Money is integer minor units; times are epoch milliseconds (UTC). */

export const orderStatuses = [
  'scheduled',
  'new',
  'preparing',
  'ready',
  'picked_up',
  'completed',
  'cancelled',
  'failed',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const fulfillments = ['dasher-delivery', 'customer-pickup', 'merchant-delivery'] as const
export type Fulfillment = (typeof fulfillments)[number]

/** What the customer chose. `unknown` means DoorDash did not say, which is not the same as "no" (R156). */
export const cutleries = ['requested', 'declined', 'unknown'] as const
export type Cutlery = (typeof cutleries)[number]

/** Who made a change. `device` names the tablet when several share one board. */
export const actor = z.object({
  kind: z.enum(['staff', 'manager', 'platform', 'auto', 'system']),
  name: z.string().optional(),
  device: z.string().optional(),
})
export type Actor = z.infer<typeof actor>

/** One chosen option; options nest, in DoorDash's menus at most three deep. */
export const orderOption = z.object({
  /** Name of the modifier group it was chosen from, for example "Side". */
  group: z.string().nullable(),
  name: z.string(),
  itemId: z.string().nullable(),
  lineId: z.string().nullable(),
  /** As sent: per one unit of the line above. Use `multiplied` in order/quantities.ts to show it (B9). */
  quantity: z.number(),
  /** As sent; null where the channel named no price. */
  priceCents: z.number().nullable(),
  get options() {
    return z.array(orderOption)
  },
  /** "Recipe" parts the customer took off, by name. */
  removed: z.array(z.string()),
})
export type OrderOption = z.infer<typeof orderOption>

/** One line of the order, never merged with an equal one: group orders name a person per line. */
export const orderLine = z.object({
  name: z.string(),
  itemId: z.string().nullable(),
  lineId: z.string().nullable(),
  category: z.string().nullable(),
  quantity: z.number(),
  /** The channel did not say how many, and `quantity` is our 1: shown wherever it is cooked from. */
  isQuantityAssumed: z.boolean().optional(),
  /**
   * Unit price as sent; whether it includes options is not documented, so it is never added up. Null where the channel
   * named none, which is not the same as nothing to pay.
   */
  priceCents: z.number().nullable(),
  note: z.string().nullable(),
  consumerName: z.string().nullable(),
  options: z.array(orderOption),
  /** What to do when it is out of stock, as DoorDash sent it (`refund`, `substitute`, `contact`, ...). */
  substitution: z.string().nullable(),
})
export type OrderLine = z.infer<typeof orderLine>

export const amountKinds = [
  'merchant-tip',
  'courier-tip',
  'delivery-fee',
  'tax-on-fees',
  'small-order-fee',
  'bag-fee',
  'bag-fee-tax',
  'packing-fee',
  'other-fee',
  'discount',
  'discount-by-merchant',
  'discount-by-platform',
  'tax-remitted-by-platform',
  'subtotal-for-tax',
  'subtotal-tax',
  'cash-to-collect',
] as const
/** Fees the restaurant is paid. */
export const feeKinds = ['bag-fee', 'small-order-fee', 'packing-fee', 'other-fee'] as const

/** An amount DoorDash states besides subtotal and tax. Shown on a line of its own, never added to the total. */
export const otherAmount = z.object({
  kind: z.enum(amountKinds),
  cents: z.number(),
  label: z.string().optional(),
})
export type OtherAmount = z.infer<typeof otherAmount>

export const deliveryAddress = z.object({
  lines: z.array(z.string()),
  instructions: z.string().nullable(),
})

/** What DoorDash sent, normalised; replaced whole by an adjustment. */
export const orderContent = z.object({
  lines: z.array(orderLine),
  subtotalCents: z.number(),
  taxCents: z.number(),
  /** The total as the channel states it, never computed here; absent where it states none (DoorDash). */
  statedTotalCents: z.number().optional(),
  /** The channel says nothing of what the customer pays: the amounts here are 0 and mean nothing. */
  isMoneyUnstated: z.boolean().optional(),
  /** Tip for the restaurant's staff (`merchant_tip_amount`). */
  tipCents: z.number(),
  otherAmounts: z.array(otherAmount),
  /** Order-level note exactly as sent, or null when the field was absent. */
  customerNote: z.string().nullable(),
  cutlery: z.enum(cutleries),
  customerName: z.string(),
  customerPhone: z.string().nullable(),
  /** DoorDash's customer number as text: it may exceed 2^53. */
  customerId: z.string().nullable(),
  fulfillment: z.enum(fulfillments),
  estimatedPickupAt: z.number().nullable(),
  deliveryAddress: deliveryAddress.nullable(),
  /** `DOORDASH`, `CAVIAR`, ...; unknown values are kept as sent. */
  experience: z.string().nullable(),
  /** Fields we could not read and left out, as paths; shown in the order's history. */
  warnings: z.array(z.string()),
})
export type OrderContent = z.infer<typeof orderContent>

export const dasher = z.object({
  step: z.enum(dasherSteps),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  vehicle: z.string().nullable(),
  at: z.number(),
  /** When we heard that this one had arrived at the store, epoch ms; missing until then. */
  arrivedAt: z.number().optional(),
})
export type Dasher = z.infer<typeof dasher>

/**
 * How DoorDash and we stand on the acceptance of this order.
 * - `open`: nobody answered yet, the clock runs (`confirmBy`)
 * - `sending`: accepted here, DoorDash has not answered
 * - `confirmed`: DoorDash took it (also: accepted on the DoorDash tablet)
 * - `unconfirmed`: we gave up sending; a person must act
 * - `too-late`: DoorDash says it no longer takes this order
 * - `refused`: refused by us
 */
export const confirmations = ['open', 'sending', 'confirmed', 'unconfirmed', 'too-late', 'refused'] as const

/** The kitchen has to read it again; or its courier stands at the door and it is not ready. */
export const unseenKinds = ['changed', 'courier'] as const
export type UnseenKind = (typeof unseenKinds)[number]

/** What the channel was asked to change because an item is out, until its answer has changed the order. */
export const askedChange = z.object({
  /** Names the request among those of its order. */
  nth: z.number(),
  /** The line, by its key (line-keys.ts). */
  line: z.string(),
  /** How many of it are still made; 0 takes the line off. */
  quantity: z.number(),
  /** What is made instead; null when nothing is. */
  substitute: z.object({ name: z.string(), itemId: z.string(), priceCents: z.number() }).nullable(),
})
export type AskedChange = z.infer<typeof askedChange>

/** Why an order ended other than by being handed over. */
export const ending = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('merchant'),
    kind: z.enum(['refused', 'cancelled']),
    reason: z.string(),
    details: z.string().nullable(),
  }),
  z.object({ by: z.literal('platform'), kind: z.literal('cancelled') }),
  z.object({ by: z.literal('system'), kind: z.enum(['not-answered-in-time', 'confirm-too-late']) }),
])
export type Ending = z.infer<typeof ending>

export const order = orderContent.extend({
  /** Ours; sent to DoorDash as `merchant_supplied_id`, comes back as `client_order_id`. */
  id: z.string(),
  channel: z.enum(channels),
  /** DoorDash's `order.id`: the key of every call about this order. */
  platformOrderId: z.string(),
  /** What is read out over the counter: `delivery_short_code`, or the end of the platform id without one. */
  displayNumber: z.string(),
  /** Our running number of the day at this location, printed as `0042` so that gaps and doubles show. */
  ticketNumber: z.number(),
  locationId: z.string(),
  currency: z.string(),
  status: z.enum(orderStatuses),
  confirmation: z.enum(confirmations),
  placedAt: z.number(),
  receivedAt: z.number(),
  /** Latest instant we plan to answer by; DoorDash waits three to eight minutes and does not say which. */
  confirmBy: z.number(),
  acceptedAt: z.number().nullable(),
  /** When the food is promised to be ready (accept time + prep time). */
  readyBy: z.number().nullable(),
  /** Kitchen should start by then; only for accepted orders waiting on the Scheduled shelf. */
  startAt: z.number().nullable(),
  readyAt: z.number().nullable(),
  pickedUpAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  /** When a person acknowledged its ring: the first time, and again when it was about to expire; null rings. */
  acknowledgedAt: z.number().nullable(),
  ending: ending.nullable(),
  /** A cancellation or failure nobody has acknowledged yet: rings and stays on the board. */
  endingSeenAt: z.number().nullable(),
  dasher: dasher.nullable(),
  /** Content versions seen, 1 for the first; an adjustment adds one. */
  revision: z.number(),
  /** DoorDash sent this id again with other content, which we kept aside; a person should check. */
  conflict: z.boolean(),
  /**
   * The channel may have given it up before it had our answer. Nothing is printed for it until the channel has said that
   * it still takes it.
   */
  inDoubt: z.boolean(),
  /** What happened to it since somebody last looked, and nobody has acknowledged: each rings. Missing when nothing. */
  unseen: z.array(z.enum(unseenKinds)).optional(),
  /** Whether the last unread change is nothing but what the kitchen had asked for; read only where `unseen` has it. */
  isChangeAsked: z.boolean().optional(),
  /** Lines a cook has struck off, by their keys (line-keys.ts). Missing when none. */
  struck: z.array(z.string()).optional(),
  /** What was struck off before the last line made the order ready: where a step back returns to. */
  struckBefore: z.array(z.string()).optional(),
  /** Missing when nothing is asked for. */
  asked: z.array(askedChange).optional(),
  /** What the last step back would return to, and until when (epoch ms) it may be taken. */
  undo: z.object({ status: z.enum(orderStatuses), until: z.number() }).nullable(),
})
export type Order = z.infer<typeof order>
