import { z } from 'zod'
import { instantFromText } from '../time/instant-from-text.ts'

/**
 * The order as DoorDash posts it (doordash-marketplace.md section 4). Unknown fields are dropped, never refused:
 * DoorDash adds some without notice. Everything beyond ids, items and quantities may be absent or null.
 */

/** Cents. DoorDash's largest order is far below this; beyond it a number is a mistake or an attack. */
export const maxCents = 100_000_000
const cents = z.int().min(0).max(maxCents)
const text = z.string().nullish()
const time = z.iso
  .datetime({ offset: true, local: true })
  .refine((value) => instantFromText(value) !== null, 'is no time anybody can mean')
/** Ids of menu entries are the merchant's own; one that is a number is as good as its digits. */
const ownId = z.union([z.string(), z.number().transform(String)]).nullish()

/** An id that is safe to log, to index and to put into a URL path once encoded. DoorDash's are UUIDs. */
export const platformId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/, 'has characters an id never has')

export type WireOption = {
  name?: string | null | undefined
  merchant_supplied_id?: string | null | undefined
  line_option_id?: string | null | undefined
  price?: number | null | undefined
  quantity?: number | null | undefined
  extras?: WireExtra[] | null | undefined
  /** The published sample's spelling of the nested list. */
  extra?: WireExtra[] | null | undefined
}
export type WireExtra = {
  name?: string | null | undefined
  merchant_supplied_id?: string | null | undefined
  options?: WireOption[] | null | undefined
  removed_options?: { name?: string | null | undefined }[] | null | undefined
}

const wireOption: z.ZodType<WireOption> = z.object({
  name: text,
  merchant_supplied_id: ownId,
  line_option_id: ownId,
  price: cents.nullish(),
  quantity: z.int().min(0).max(9_999).nullish(),
  get extras() {
    return z.array(wireExtra).nullish()
  },
  get extra() {
    return z.array(wireExtra).nullish()
  },
})
const wireExtra: z.ZodType<WireExtra> = z.object({
  name: text,
  merchant_supplied_id: ownId,
  options: z.array(wireOption).nullish(),
  removed_options: z.array(z.object({ name: text })).nullish(),
})

export const wireItem = z.object({
  name: text,
  merchant_supplied_id: ownId,
  line_item_id: ownId,
  price: cents.nullish(),
  /** Seen missing in public payloads; one is cooked then, and the line says so. */
  quantity: z.int().min(0).max(9_999).nullish(),
  special_instructions: text,
  consumer_name: text,
  extras: z.array(wireExtra).nullish(),
  extra: z.array(wireExtra).nullish(),
  /** Seen in public payloads: an option group that stands among the items, its choices directly below it. */
  options: z.array(wireOption).nullish(),
  substitution_preferences: z.object({ out_of_stock_preference: text }).nullish(),
})
export type WireItem = z.infer<typeof wireItem>

export const wireStore = z.object({
  merchant_supplied_id: z
    .union([z.string(), z.number().transform(String)])
    .pipe(z.string().min(1).max(1_024)),
  provider_type: text,
})

export const wireOrder = z.object({
  id: platformId,
  store: wireStore,
  consumer: z
    .object({
      id: z.union([z.number(), z.string()]).nullish(),
      first_name: text,
      last_name: text,
      phone: text,
    })
    .nullish(),
  subtotal: cents.nullish(),
  tax: cents.nullish(),
  estimated_pickup_time: time.nullish(),
  created_at: time.nullish(),
  is_scheduled: z.boolean().nullish(),
  is_pickup: z.boolean().nullish(),
  fulfillment_type: text,
  order_special_instructions: text,
  categories: z
    .array(z.object({ name: text, merchant_supplied_id: ownId, items: z.array(wireItem).nullish() }))
    .nullish(),
  delivery_short_code: z.union([z.string(), z.int()]).nullish(),
  is_tax_remitted_by_doordash: z.boolean().nullish(),
  tax_amount_remitted_by_doordash: cents.nullish(),
  merchant_tip_amount: cents.nullish(),
  tip_amount: z.number().min(0).max(maxCents).nullish(),
  experience: text,
  is_plastic_ware_option_selected: z.boolean().nullish(),
  delivery_address: z
    .object({
      street: text,
      subpremise: text,
      city: text,
      state: text,
      zip_code: text,
      country_code: text,
      address_instructions: text,
    })
    .nullish(),
  address_instructions: text,
  delivery_fee: cents.nullish(),
  taxes_on_fees: cents.nullish(),
  extra_cart_order_fee: cents.nullish(),
  custom_fee: z.array(z.object({ type: text, price: cents.nullish(), tax: cents.nullish() })).nullish(),
  applied_discounts_details: z
    .array(
      z.object({
        promo_id: text,
        promo_code: text,
        total_discount_amount: cents.nullish(),
        merchant_funded_discount_amount: cents.nullish(),
        doordash_funded_discount_amount: cents.nullish(),
      }),
    )
    .nullish(),
  total_merchant_funded_discount_amount: cents.nullish(),
  subtotal_for_tax: cents.nullish(),
  subtotal_tax_amount: cents.nullish(),
})
export type WireOrder = z.infer<typeof wireOrder>

/**
 * Top-level fields an order is still good without: when one of them cannot be read it is left out with a
 * warning on the order, because refusing the order would lose it. Ids, items and amounts are not among them.
 */
export const expendableFields: ReadonlySet<string> = new Set([
  'consumer',
  'estimated_pickup_time',
  'created_at',
  'is_scheduled',
  'is_pickup',
  'fulfillment_type',
  'delivery_short_code',
  'is_tax_remitted_by_doordash',
  'tax_amount_remitted_by_doordash',
  'tip_amount',
  'experience',
  'is_plastic_ware_option_selected',
  'delivery_address',
  'address_instructions',
  'custom_fee',
  'applied_discounts_details',
  'total_merchant_funded_discount_amount',
  'subtotal_for_tax',
  'subtotal_tax_amount',
])

/** Fields of a category, item or option it can be cooked without: left out with a warning when they cannot be read. */
export const expendableParts: ReadonlySet<string> = new Set([
  'merchant_supplied_id',
  'line_item_id',
  'line_option_id',
  'price',
  'consumer_name',
  'substitution_preferences',
])

/** Envelope of `POST {intake}/orders`: create and adjustment are told apart by `event.type`. */
export const orderWebhook = z.object({
  event: z.object({
    type: z.enum(['OrderCreate', 'OrderAdjust', 'OrderAdjustment']),
    status: text,
    event_time: text,
    event_timestamp: text,
  }),
  order: z.record(z.string(), z.unknown()),
})
