import { z } from 'zod'
import { cancelReasons } from '../order/reasons.ts'

/** Requests we send about an order (doordash-marketplace.md sections 6 and 7). The sandbox checks with the same schemas. */

export const errorCodes = [
  'INVALID_ORDER',
  'ITEM_OUT_OF_STOCK',
  'STORE_HOURS_ISSUE',
  'INTERNAL_ERROR',
  'OTHER',
  'CONNECTIVITY_ISSUE',
  'TIME_OUT',
  'STORE_CLOSED',
  'STORE_CLOSED_EARLY',
  'POS_OFFLINE',
  'CAPACITY_THROTTLING',
  'STALE_PICKUP_TIME',
  'ORDER_ONLINE_DISABLED',
  'INVALID_ADDRESS',
  'STORE_RENOVATION',
  'STORE_TEMP_CLOSED',
  'WEATHER_ISSUES',
  'REQUESTED_SLOT_UNAVAILABLE',
  'NO_SLOTS_AVAILABLE',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** `PATCH /api/v1/orders/{id}`; also the body of a synchronous 200. */
export const confirmOrderRequest = z.object({
  merchant_supplied_id: z.string().min(1),
  order_status: z.enum(['success', 'fail']),
  prep_time: z.iso.datetime().optional(),
  pickup_instructions: z.string().max(128).optional(),
  failure_reason: z.string().optional(),
  errors: z
    .array(z.object({ code: z.enum(errorCodes), merchant_supplied_id: z.string(), message: z.string() }))
    .optional(),
})
export type ConfirmOrderRequest = z.infer<typeof confirmOrderRequest>

/** `PATCH /api/v1/orders/{id}/events/order_ready_for_pickup`. */
export const orderReadyRequest = z.object({ merchant_supplied_id: z.string().min(1) })
export type OrderReadyRequest = z.infer<typeof orderReadyRequest>

/** `PATCH /api/v1/orders/{id}/cancellation`. */
export const cancelOrderRequest = z.object({
  cancel_reason: z.enum(cancelReasons),
  cancel_details: z.string().optional(),
})
export type CancelOrderRequest = z.infer<typeof cancelOrderRequest>

/** `PATCH /api/v1/orders/{id}/adjustment`. */
export const adjustOrderRequest = z.object({
  items: z
    .array(
      z.object({
        line_item_id: z.string().min(1),
        adjustment_type: z.enum(['ITEM_UPDATE', 'ITEM_REMOVE', 'ITEM_SUBSTITUTE']),
        quantity: z.int().min(0).optional(),
        substituted_item: z
          .object({ name: z.string(), merchant_supplied_id: z.string(), price: z.int(), quantity: z.int() })
          .optional(),
        options: z
          .array(
            z.object({
              line_option_id: z.string(),
              adjustment_type: z.enum(['UPDATE', 'REMOVE']),
              quantity: z.int().optional(),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
})
export type AdjustOrderRequest = z.infer<typeof adjustOrderRequest>

export const deactivationReasons = [
  'out_of_business',
  'operational_issues',
  'delete_store',
  'payment_issue',
  'store_self_disabled_in_their_POS_portal',
  'store_pos_connectivity_issues',
] as const

/** `PUT /api/v1/stores/{location_id}/status` (section 12). */
export const storeStatusRequest = z.object({
  is_active: z.boolean(),
  reason: z.enum(deactivationReasons).optional(),
  notes: z.string().optional(),
  end_time: z.iso.datetime({ offset: true }).optional(),
  duration_in_hours: z.int().optional(),
  duration_in_secs: z.int().optional(),
})
export type StoreStatusRequest = z.infer<typeof storeStatusRequest>

/** What the sandbox hands to whoever starts it, and what the developer portal hands out once. */
export const accessKey = z.object({
  developerId: z.string().min(1),
  keyId: z.string().min(1),
  /** base64url; the decoded bytes are the HMAC key. */
  signingSecret: z.string().min(16),
  /** snake_case, as in bodies; becomes CamelCase in the User-Agent. */
  providerType: z.string().regex(/^[a-z0-9_]+$/),
})
export type AccessKey = z.infer<typeof accessKey>

/** `juniper_pos` gives `JuniperPos/1.0` (section 3). */
export function userAgent(providerType: string): string {
  const camel = providerType
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  return `${camel}/1.0`
}
