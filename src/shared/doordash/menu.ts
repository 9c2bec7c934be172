import { z } from 'zod'

/**
 * Menus and availability on the wire (doordash-marketplace.md sections 10 to 12). What the documentation leaves open is
 * assumed here, once, for client and sandbox alike (docs/decisions/0009-menus.md).
 *
 * - `POST /api/v1/menus`, `PATCH /api/v1/menus/{menu id}`: 200 `{reference, status}`; the outcome comes by menu-status
 *   webhook. A second push while one is pending is refused with 409 [assumed status].
 * - `GET /api/v1/stores/{location id}/store_menu`: the menus as customers see them [assumed body: the pull form]
 * - `GET /api/v1/stores/{location id}/menu_details`: how the last push stands [assumed body]
 * - `PUT /api/v1/stores/{location id}/items/status`, `.../item_options/status`
 * - `GET /api/v1/stores/{location id}/item/availability`, `.../item_option/availability`
 */

const openHour = z.object({ day_index: z.string(), start_time: z.string(), end_time: z.string() })
const specialHour = z.object({
  date: z.string(),
  closed: z.boolean().nullish(),
  start_time: z.string().nullish(),
  end_time: z.string().nullish(),
})

export type WireOption = {
  name: string
  merchant_supplied_id?: string | null | undefined
  active?: boolean | null | undefined
  price: number
  base_price?: number | null | undefined
  default?: boolean | null | undefined
  sort_id?: number | null | undefined
  extras?: WireGroup[] | null | undefined
  [other: string]: unknown
}
export type WireGroup = {
  name: string
  merchant_supplied_id?: string | null | undefined
  active?: boolean | null | undefined
  sort_id?: number | null | undefined
  min_num_options?: number | null | undefined
  max_num_options?: number | null | undefined
  num_free_options?: number | null | undefined
  options?: WireOption[] | null | undefined
  [other: string]: unknown
}

const common = {
  merchant_supplied_id: z.string().nullish(),
  active: z.boolean().nullish(),
  sort_id: z.number().nullish(),
}
const wireOption: z.ZodType<WireOption> = z.looseObject({
  ...common,
  name: z.string(),
  price: z.number(),
  base_price: z.number().nullish(),
  default: z.boolean().nullish(),
  get extras() {
    return z.array(wireGroup).nullish()
  },
})
const wireGroup: z.ZodType<WireGroup> = z.looseObject({
  ...common,
  name: z.string(),
  min_num_options: z.number().nullish(),
  max_num_options: z.number().nullish(),
  num_free_options: z.number().nullish(),
  get options() {
    return z.array(wireOption).nullish()
  },
})

export const wireItem = z.looseObject({
  ...common,
  name: z.string(),
  description: z.string().nullish(),
  price: z.number(),
  base_price: z.number().nullish(),
  tax_rate: z.union([z.string(), z.number()]).nullish(),
  is_alcohol: z.boolean().nullish(),
  original_image_url: z.string().nullish(),
  dish_info: z.looseObject({}).nullish(),
  extras: z.array(wireGroup).nullish(),
})
export type WireItem = z.infer<typeof wireItem>

export const wireCategory = z.looseObject({
  ...common,
  name: z.string(),
  items: z.array(wireItem).nullish(),
})
export type WireCategory = z.infer<typeof wireCategory>

/** A whole menu with its hours. */
export const wireMenu = z.object({
  open_hours: z.array(openHour),
  special_hours: z.array(specialHour),
  menu: z.looseObject({
    name: z.string(),
    subtitle: z.string().nullish(),
    merchant_supplied_id: z.string().nullish(),
    active: z.boolean().nullish(),
    categories: z.array(wireCategory),
  }),
})
export type WireMenu = z.infer<typeof wireMenu>

export const menuRequest = wireMenu.extend({
  reference: z.string().min(1).max(128),
  store: z.object({ merchant_supplied_id: z.string().min(1), provider_type: z.string().min(1) }),
})
export type MenuRequest = z.infer<typeof menuRequest>

export const menuAnswer = z.object({ reference: z.string(), status: z.string() })

/** `store_menu`: `id` and `reference` of each menu are those of its last push that took. */
export const storeMenu = z.object({
  store: z.looseObject({ merchant_supplied_id: z.string().nullish() }),
  menus: z.array(wireMenu.extend({ id: z.string().nullish(), reference: z.string().nullish() })),
})
export type StoreMenu = z.infer<typeof storeMenu>

/** `menu_details`: one line per menu; `reference` and `status` are of its last push, whatever came of it. */
export const menuDetails = z.object({
  menus: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullish(),
      reference: z.string().nullish(),
      status: z.enum(['IN_PROGRESS', 'SUCCESS', 'FAILURE']),
      details: z.string().nullish(),
      updated_at: z.string().nullish(),
    }),
  ),
})
export type MenuDetails = z.infer<typeof menuDetails>

/** Most entries DoorDash takes in one call. */
export const mostStatusEntries = 40
export const statusRequest = z
  .array(z.object({ merchant_supplied_id: z.string().min(1), is_active: z.boolean() }))
  .min(1)
export type StatusRequest = z.infer<typeof statusRequest>

/** A partial failure is a 400 with what became of each id. */
export const statusAnswer = z.array(
  z.looseObject({ merchant_supplied_id: z.string(), response: z.unknown().optional() }),
)

/** Ids that are not named are sold. Times are instants, ISO 8601. */
export const availabilityAnswer = z.array(
  z.object({
    merchant_supplied_id: z.string(),
    is_active: z.boolean(),
    start_time: z.string().nullish(),
    end_time: z.string().nullish(),
  }),
)
export type Availability = z.infer<typeof availabilityAnswer>
