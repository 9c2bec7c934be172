import { z } from 'zod'
import { allergen, listed, maxMinor, moment, ownId, pieces, text, uberId, whole } from './wire.ts'

/**
 * The order of Uber's 1.0.0 suite: `GET /v1/delivery/order/{id}?expand=carts,deliveries,payment` (uber-eats.md section 6).
 * Unknown fields and unknown words are kept out of the way, never refused: Uber adds some without notice.
 */

const e5 = z
  .object({
    amount_e5: whole.refine((amount) => Math.abs(amount) <= maxMinor * 100_000, 'is no amount').nullish(),
    currency_code: text,
  })
  .nullish()
/** An amount with its parts, each of which may be missing. */
export const e5Amount = z
  .object({ net: e5, tax: e5, gross: e5, is_tax_inclusive: z.boolean().nullish() })
  .nullish()
export type E5Money = z.infer<typeof e5>
export type E5Amount = z.infer<typeof e5Amount>
/** Lists that old samples show as the one object in them. */
const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.union([listed(entry), entry.transform((one) => [one])])

const request = z
  .looseObject({
    special_instructions: text,
    allergy: z.looseObject({ allergens: listed(allergen), instructions: text }).nullish(),
  })
  .nullish()
export type SuiteRequest = z.infer<typeof request>

export type SuiteItem = {
  id?: string | null | undefined
  cart_item_id?: string | null | undefined
  customer_id?: string | null | undefined
  title?: string | null | undefined
  quantity?: { amount?: number | null | undefined; unit?: string | null | undefined } | number | null
  customer_request?: SuiteRequest
  /** The name some copies have. */
  customer_requests?: SuiteRequest
  selected_modifier_groups?: SuiteGroup[] | null | undefined
  fulfillment_action?: { action_type?: string | null | undefined } | null | undefined
}
export type SuiteGroup = {
  id?: string | null | undefined
  title?: string | null | undefined
  selected_items?: SuiteItem[] | null | undefined
  removed_items?: SuiteItem[] | null | undefined
}

const item: z.ZodType<SuiteItem> = z.object({
  id: ownId,
  cart_item_id: text,
  customer_id: text,
  title: text,
  quantity: z.union([z.object({ amount: pieces.nullish(), unit: text }), pieces]).nullish() as never,
  customer_request: request,
  customer_requests: request,
  get selected_modifier_groups() {
    return listed(group)
  },
  fulfillment_action: z.looseObject({ action_type: text }).nullish(),
}) as never
const group: z.ZodType<SuiteGroup> = z.object({
  id: ownId,
  title: text,
  get selected_items() {
    return listed(item)
  },
  get removed_items() {
    return listed(item)
  },
})

const cart = z.object({
  id: ownId,
  items: listed(item),
  special_instructions: text,
  include_single_use_items: z.boolean().nullish(),
})

const named = z.union([z.string(), z.looseObject({ display_name: text, first_name: text, last_name: text })])
const customer = z.object({
  id: text,
  name: named.nullish(),
  contact: z.looseObject({ phone: z.looseObject({ number: ownId, pin_code: ownId }).nullish() }).nullish(),
  is_primary_customer: z.boolean().nullish(),
})

const delivery = z.object({
  status: text,
  delivery_partner: z
    .looseObject({
      name: named.nullish(),
      vehicle: z.looseObject({ type: text, make: text, model: text, color: text }).nullish(),
      contact: z
        .looseObject({ phone: z.union([z.string(), z.looseObject({ number: ownId })]).nullish() })
        .nullish(),
    })
    .nullish(),
  estimated_pick_up_time: moment,
  instructions: text,
  location: z.looseObject({}).nullish(),
})

const price = z.object({
  cart_item_id: text,
  quantity: z.looseObject({ amount: whole.nullish() }).nullish(),
  unit: e5Amount,
  total: e5Amount,
})
const total = z.looseObject({ total: e5Amount }).nullish()
const payment = z.object({
  payment_detail: z
    .object({
      currency_code: text,
      order_total: e5Amount,
      item_charges: z.object({ total: e5Amount, price_breakdown: listOf(price) }).nullish(),
      fees: z
        .object({ details: listOf(z.looseObject({ id: text, amount: e5Amount })), total: e5Amount })
        .nullish(),
      tips: total,
      promotions: total,
      cash_amount_due: e5Amount,
    })
    .nullish(),
})

export const suiteOrder = z.object({
  id: uberId,
  display_id: ownId,
  state: text,
  status: text,
  ordering_platform: text,
  fulfillment_type: text,
  scheduled_order_target_delivery_time_range: z.looseObject({ start_time: moment, start: moment }).nullish(),
  store: z.looseObject({ id: text, name: text }).nullish(),
  customers: listed(customer),
  deliveries: listed(delivery),
  carts: listed(cart),
  payment: payment.nullish(),
  preparation_time: z.looseObject({ ready_for_pickup_time: moment }).nullish(),
  store_instructions: text,
  failure_info: z.looseObject({ reason: text }).nullish(),
  created_time: moment,
})
export type SuiteOrder = z.infer<typeof suiteOrder>

/** Fields an order can be cooked, paid and handed over without: left out with a warning where they cannot be read. */
export const expendableOfSuite = {
  fields: new Set([
    'display_id',
    'state',
    'status',
    'ordering_platform',
    'fulfillment_type',
    'scheduled_order_target_delivery_time_range',
    'customers',
    'deliveries',
    'preparation_time',
    'failure_info',
    'created_time',
  ]),
  parts: new Set(['include_single_use_items', 'fulfillment_action', 'customer_id', 'cart_item_id']),
} as const
