import { z } from 'zod'
import { text } from './wire.ts'

/** What an order can be read without: of another type than documented, it is as good as absent. */
const aside = text.catch(null)
/** Names of stores and events, which are as good as their digits. */
const name = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)

/**
 * What Uber tells without being asked (uber-eats.md section 5): a pointer, never the order. Words about a store are flat,
 * those about a courier have other ids, and new kinds come without notice. Only its kind and the order's id have to be
 * readable.
 */
export const uberWebhook = z.looseObject({
  event_id: name,
  event_type: z.string().min(1).max(100),
  meta: z
    .looseObject({
      resource_id: aside,
      user_id: name,
      status: aside,
      order_id: aside,
      store_id: name,
    })
    .nullish()
    .catch(null),
  resource_href: aside,
  store_id: name,
  perform_refresh_menu: z.boolean().nullish().catch(null),
  webhook_meta: z.looseObject({ webhook_msg_uuid: name }).nullish().catch(null),
})
export type UberWebhook = z.infer<typeof uberWebhook>
