import { z } from 'zod'
import { dasherSteps } from '../order/dasher-steps.ts'
import { platformId, wireStore } from './order.ts'

/** Webhooks that follow an order (doordash-marketplace.md sections 8, 10, 12 and 13). */

const text = z.string().nullish()

const dasher = z
  .object({
    first_name: text,
    last_name: text,
    phone_number: text,
    vehicle: z.object({ color: text, make: text, model: text }).nullish(),
  })
  .nullish()

const delivery = z.object({
  external_order_id: platformId,
  client_order_id: text,
  location_id: text,
  dasher_status: z.enum(dasherSteps),
  dasher,
})

/** `POST {intake}/dasher-status`; older senders are flat, without `delivery`. */
export const dasherStatusWebhook = z.union([
  z.object({ created_at: text, delivery }),
  delivery
    .extend({ created_at: text })
    .transform(({ created_at, ...flat }) => ({ created_at, delivery: flat })),
])

/** `POST {intake}/order-cancel`: no reason and no event wrapper. */
export const orderCancelWebhook = z.object({
  external_order_id: platformId,
  client_order_id: text,
  store: wireStore,
  is_asap: z.boolean().nullish(),
})

/** `POST {intake}/menu-status`. */
export const menuStatusWebhook = z.object({
  event: z.object({
    type: z.enum(['MenuCreate', 'MenuUpdate']),
    status: z.enum(['SUCCESS', 'FAILURE']),
    reference: text,
    details: text,
  }),
  store: z.object({ merchant_supplied_id: z.string().min(1) }),
  menu: z.object({ id: text }).nullish(),
})

/** `POST {intake}/store-status`: the store was paused, by the restaurant or by DoorDash. */
export const storeStatusWebhook = z.object({
  store: z.object({
    doordash_store_id: z.union([z.string(), z.number()]).nullish(),
    merchant_supplied_id: z.string().min(1),
  }),
  event: z.object({ type: z.string() }),
  reason_id: z.union([z.string(), z.number()]).nullish(),
  reason: text,
  notes: text,
  start_time: text,
  end_time: text,
})

/** `POST {intake}/onboarding`. */
export const onboardingWebhook = z.object({
  onboarding_id: z.string().min(1),
  location_id: z.string().min(1),
  doordash_store_uuid: text,
  status: z.string().min(1),
  exclusion_code: text,
  details: z.unknown(),
  menus: z.array(z.unknown()).nullish(),
})
