/** An order as the restaurant sees it. Money is integer minor units; times are epoch milliseconds (UTC). */

export const channels = ['doordash', 'uber-eats'] as const
export type Channel = (typeof channels)[number]

/**
 * Channels whose orders this program takes today. Of the others it takes menus, 86 and the activation, and says so wherever
 * it would otherwise promise their orders.
 */
export const bringsOrders: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }

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

/** Statuses the board still shows; the rest is history. */
export const liveStatuses = [
  'scheduled',
  'new',
  'preparing',
  'ready',
] as const satisfies readonly OrderStatus[]

export const fulfillments = ['dasher-delivery', 'customer-pickup', 'merchant-delivery'] as const
export type Fulfillment = (typeof fulfillments)[number]

/** What the customer chose. `unknown` means DoorDash did not say, which is not the same as "no" (R156). */
export type Cutlery = 'requested' | 'declined' | 'unknown'

/** Who made a change. `device` names the tablet when several share one board. */
export type Actor = {
  kind: 'staff' | 'manager' | 'platform' | 'auto' | 'system'
  name?: string | undefined
  device?: string | undefined
}

/** One chosen option; options nest, in DoorDash's menus at most three deep. */
export type OrderOption = {
  /** Name of the modifier group it was chosen from, for example "Side". */
  group: string | null
  name: string
  itemId: string | null
  lineId: string | null
  /** As sent: per one unit of the line above. Use `multiplied` in order/quantities.ts to show it (B9). */
  quantity: number
  priceCents: number
  options: OrderOption[]
  /** "Recipe" parts the customer took off, by name. */
  removed: string[]
}

/** One line of the order, never merged with an equal one: group orders name a person per line. */
export type OrderLine = {
  name: string
  itemId: string | null
  lineId: string | null
  category: string | null
  quantity: number
  /** The channel did not say how many, and `quantity` is our 1: shown wherever it is cooked from. */
  isQuantityAssumed?: boolean | undefined
  /** Unit price as sent; whether it includes options is not documented, so it is never added up. */
  priceCents: number
  note: string | null
  consumerName: string | null
  options: OrderOption[]
  /** What to do when it is out of stock, as DoorDash sent it (`refund`, `substitute`, `contact`, ...). */
  substitution: string | null
}

export const amountKinds = [
  'merchant-tip',
  'courier-tip',
  'delivery-fee',
  'tax-on-fees',
  'small-order-fee',
  'bag-fee',
  'bag-fee-tax',
  'discount-by-merchant',
  'discount-by-platform',
  'tax-remitted-by-platform',
  'subtotal-for-tax',
  'subtotal-tax',
] as const
/** An amount DoorDash states besides subtotal and tax. Shown on a line of its own, never added to the total. */
export type OtherAmount = { kind: (typeof amountKinds)[number]; cents: number; label?: string | undefined }

export type DeliveryAddress = {
  lines: string[]
  instructions: string | null
}

/** What DoorDash sent, normalised; replaced whole by an adjustment. */
export type OrderContent = {
  lines: OrderLine[]
  subtotalCents: number
  taxCents: number
  /** Tip for the restaurant's staff (`merchant_tip_amount`). */
  tipCents: number
  otherAmounts: OtherAmount[]
  /** Order-level note exactly as sent, or null when the field was absent. */
  customerNote: string | null
  cutlery: Cutlery
  customerName: string
  customerPhone: string | null
  /** DoorDash's customer number as text: it may exceed 2^53. */
  customerId: string | null
  fulfillment: Fulfillment
  estimatedPickupAt: number | null
  deliveryAddress: DeliveryAddress | null
  /** `DOORDASH`, `CAVIAR`, ...; unknown values are kept as sent. */
  experience: string | null
  /** Fields we could not read and left out, as paths; shown in the order's history. */
  warnings: string[]
}

export const dasherSteps = [
  'dasher_confirmed',
  'arriving_at_store',
  'arrived_at_store',
  'dasher_out_for_delivery',
  'dropoff',
] as const
export type DasherStep = (typeof dasherSteps)[number]

export type Dasher = {
  step: DasherStep
  name: string | null
  phone: string | null
  vehicle: string | null
  at: number
}

/**
 * How DoorDash and we stand on the acceptance of this order.
 * - `open`: nobody answered yet, the clock runs (`confirmBy`)
 * - `sending`: accepted here, DoorDash has not answered
 * - `confirmed`: DoorDash took it (also: accepted on the DoorDash tablet)
 * - `unconfirmed`: we gave up sending; a person must act
 * - `too-late`: DoorDash says it no longer takes this order
 * - `refused`: refused by us
 */
export type Confirmation = 'open' | 'sending' | 'confirmed' | 'unconfirmed' | 'too-late' | 'refused'

/** Why an order ended other than by being handed over. */
export type Ending =
  | { by: 'merchant'; kind: 'refused' | 'cancelled'; reason: string; details: string | null }
  | { by: 'platform'; kind: 'cancelled' }
  | { by: 'system'; kind: 'not-answered-in-time' | 'confirm-too-late' }

export type Order = OrderContent & {
  /** Ours; sent to DoorDash as `merchant_supplied_id`, comes back as `client_order_id`. */
  id: string
  channel: Channel
  /** DoorDash's `order.id`: the key of every call about this order. */
  platformOrderId: string
  /** What is read out over the counter: `delivery_short_code`, or the end of the platform id without one. */
  displayNumber: string
  /** Our running number of the day at this location, printed as `0042` so that gaps and doubles show. */
  ticketNumber: number
  locationId: string
  currency: string
  status: OrderStatus
  confirmation: Confirmation
  placedAt: number
  receivedAt: number
  /** Latest instant we plan to answer by; DoorDash waits three to eight minutes and does not say which. */
  confirmBy: number
  acceptedAt: number | null
  /** When the food is promised to be ready (accept time + prep time). */
  readyBy: number | null
  /** Kitchen should start by then; only for accepted orders waiting on the Scheduled shelf. */
  startAt: number | null
  readyAt: number | null
  pickedUpAt: number | null
  endedAt: number | null
  /** When a person first acknowledged the ring; null rings. */
  acknowledgedAt: number | null
  ending: Ending | null
  /** A cancellation or failure nobody has acknowledged yet: rings and stays on the board. */
  endingSeenAt: number | null
  dasher: Dasher | null
  /** Content versions seen, 1 for the first; an adjustment adds one. */
  revision: number
  /** DoorDash sent this id again with other content, which we kept aside; a person should check. */
  conflict: boolean
  /**
   * The channel may have given it up before it had our answer. Nothing is printed for it until the channel has said that
   * it still takes it.
   */
  inDoubt: boolean
  /** What the last step back would return to, and until when (epoch ms) it may be taken. */
  undo: { status: OrderStatus; until: number } | null
}

/** Subtotal plus tax. DoorDash sends no total; tips, fees and discounts stand on lines of their own. */
export function totalCents(content: Pick<OrderContent, 'subtotalCents' | 'taxCents'>): number {
  return content.subtotalCents + content.taxCents
}

/** Sum of the item quantities, options not counted. */
export function itemCount(content: Pick<OrderContent, 'lines'>): number {
  return content.lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** Whether a person still has to accept or refuse it. */
export function awaitsAnswer(order: Pick<Order, 'status' | 'confirmation'>): boolean {
  return (order.status === 'new' || order.status === 'scheduled') && order.confirmation === 'open'
}
