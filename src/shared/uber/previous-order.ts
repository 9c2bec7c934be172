import { z } from 'zod'
import { allergen, listed, maxMinor, moment, ownId, pieces, text, uberId, whole } from './wire.ts'

/** The order of the generation before 1.0.0: `GET /v2/eats/order/{id}`, a bare object, money in minor units (uber-eats.md section 7). */

const money = z
  .object({
    amount: whole.refine((amount) => Math.abs(amount) <= maxMinor, 'is no amount').nullish(),
    currency_code: text,
  })
  .nullish()
export type MinorMoney = z.infer<typeof money>

const requests = z
  .looseObject({
    allergy: z.looseObject({ allergens_to_exclude: listed(allergen), allergy_instructions: text }).nullish(),
  })
  .nullish()

export type PreviousRequests = z.infer<typeof requests>

export type PreviousItem = {
  id?: string | null | undefined
  instance_id?: string | null | undefined
  title?: string | null | undefined
  quantity?: number | null | undefined
  price?: { unit_price?: MinorMoney; base_unit_price?: MinorMoney } | null | undefined
  selected_modifier_groups?: PreviousGroup[] | null | undefined
  special_requests?: PreviousRequests | PreviousRequests[]
  special_instructions?: string | null | undefined
  fulfillment_action?: { action_type?: string | null | undefined } | null | undefined
  eater_id?: string | null | undefined
}
export type PreviousGroup = {
  id?: string | null | undefined
  title?: string | null | undefined
  selected_items?: PreviousItem[] | null | undefined
  removed_items?: PreviousItem[] | null | undefined
}

const item: z.ZodType<PreviousItem> = z.object({
  id: ownId,
  instance_id: text,
  title: text,
  quantity: pieces.nullish(),
  price: z.object({ unit_price: money, base_unit_price: money }).nullish(),
  get selected_modifier_groups() {
    return listed(group)
  },
  special_requests: z.union([requests, z.array(requests)]),
  special_instructions: text,
  fulfillment_action: z.looseObject({ action_type: text }).nullish(),
  eater_id: text,
})
const group: z.ZodType<PreviousGroup> = z.object({
  id: ownId,
  title: text,
  get selected_items() {
    return listed(item)
  },
  get removed_items() {
    return listed(item)
  },
})

const place = z
  .looseObject({
    street_address: text,
    unit_number: ownId,
    business_name: text,
    title: text,
  })
  .nullish()

export const previousOrder = z.object({
  id: uberId,
  display_id: ownId,
  current_state: text,
  type: text,
  brand: text,
  store: z.looseObject({ id: text, name: text }).nullish(),
  eater: z
    .looseObject({
      first_name: text,
      last_name: text,
      phone: ownId,
      phone_code: ownId,
      delivery: z.looseObject({ location: place, notes: text }).nullish(),
    })
    .nullish(),
  eaters: listed(z.looseObject({ id: text, first_name: text, last_name: text })),
  cart: z.object({ items: listed(item), special_instructions: text }).nullish(),
  payment: z
    .looseObject({
      charges: z
        .object({
          total: money,
          sub_total: money,
          tax: money,
          total_fee: money,
          total_fee_tax: money,
          bag_fee: money,
          pick_and_pack_fee: money,
          sub_total_promo_applied: money,
          delivery_fee: money,
          delivery_fee_tax: money,
          small_order_fee: money,
          small_order_fee_tax: money,
          tip: money,
          cash_amount_due: money,
        })
        .nullish(),
    })
    .nullish(),
  packaging: z
    .looseObject({ disposable_items: z.looseObject({ should_include: z.boolean().nullish() }).nullish() })
    .nullish(),
  store_instructions: text,
  placed_at: moment,
  estimated_ready_for_pickup_at: moment,
  deliveries: listed(
    z.looseObject({
      first_name: text,
      current_state: text,
      estimated_pickup_time: moment,
      phone: ownId,
      vehicle: z.looseObject({ type: text, make: text, model: text, color: text }).nullish(),
    }),
  ),
})
export type PreviousOrder = z.infer<typeof previousOrder>

/** As `expendableOfSuite`. */
export const expendableOfPrevious = {
  fields: new Set([
    'display_id',
    'current_state',
    'type',
    'brand',
    'eater',
    'eaters',
    'packaging',
    'placed_at',
    'estimated_ready_for_pickup_at',
    'deliveries',
  ]),
  parts: new Set(['fulfillment_action', 'eater_id', 'instance_id']),
} as const
