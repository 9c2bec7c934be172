import { z } from 'zod'
import { ownId, text } from './wire.ts'

/**
 * What Uber tells without being asked (uber-eats.md section 5): a pointer, never the order. Words about a store are flat,
 * those about a courier have other ids, and new kinds come without notice.
 */
export const uberWebhook = z.looseObject({
  event_id: text,
  event_type: z.string().min(1).max(100),
  meta: z
    .looseObject({
      resource_id: text,
      user_id: text,
      status: text,
      order_id: text,
      store_id: text,
    })
    .nullish(),
  resource_href: text,
  store_id: ownId,
  perform_refresh_menu: z.boolean().nullish(),
  webhook_meta: z.looseObject({ webhook_msg_uuid: text }).nullish(),
})
export type UberWebhook = z.infer<typeof uberWebhook>
