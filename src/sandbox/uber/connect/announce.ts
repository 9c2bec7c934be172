import type { UberStore } from '../../world/uber-store.ts'
import type { World } from '../../world/world.ts'
import { tellUber } from '../webhooks/send.ts'

/** Tells the app that a store's integration changed: flat fields (uber-eats.md section 5). */
export function announceStore(
  world: World,
  { storeId, pos }: UberStore,
  eventType: 'store.provisioned' | 'store.deprovisioned',
): void {
  void tellUber(world, {
    eventType,
    storeId,
    fields: {
      store_id: storeId,
      partner_store_id: pos?.integratorStoreId ?? null,
      perform_refresh_menu: false,
      resource_href: `https://api.uber.com/v1/eats/stores/${storeId}/pos_data`,
    },
  })
}
