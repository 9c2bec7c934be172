import { z } from 'zod'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'
import { type UberListing } from '../../world/uber-accounts.ts'
import { settleUber, type UberStore } from '../../world/uber-store.ts'
import type { World } from '../../world/world.ts'
import { announceStore } from './announce.ts'

/** What of `POST pos_data` the stand-in reads (uber-eats.md section 4); the rest is taken and forgotten. */
const posRequest = z.looseObject({
  is_order_manager: z.boolean().optional(),
  integrator_store_id: z.string().min(1),
  integrator_brand_id: z.string().nullish(),
  merchant_store_id: z.string().nullish(),
  webhooks_config: z
    .looseObject({
      webhooks_version: z.string().nullish(),
      order_release_webhooks: z.looseObject({ is_enabled: z.boolean() }).nullish(),
      schedule_order_webhooks: z.looseObject({ is_enabled: z.boolean() }).nullish(),
      delivery_status_webhooks: z.looseObject({ is_enabled: z.boolean() }).nullish(),
    })
    .nullish(),
})
const patchRequest = z.looseObject({
  integration_enabled: z.boolean().optional(),
  is_order_manager: z.boolean().optional(),
})

/** `pos_data` of a store, as it is listed and read. Who else is order manager is named by its client id alone. */
export function posBody(world: World, store: UberStore): Record<string, unknown> | null {
  const { pos, currentProvider } = store
  const other = currentProvider === null ? null : clientIdOf(currentProvider.name)
  if (pos === null) return other === null ? null : { order_manager_client_id: other }
  const isManager = pos.isOrderManager && !pos.isPending
  return {
    store_id: store.storeId,
    integration_enabled: pos.isEnabled,
    integrator_store_id: pos.integratorStoreId,
    integrator_brand_id: pos.integratorBrandId,
    merchant_store_id: pos.merchantStoreId,
    order_manager_client_id: isManager ? world.uberEats.application.clientId : other,
    is_order_manager_pending: pos.isOrderManager && pos.isPending,
  }
}

/** The id of another application, by the name a tester gave it. */
function clientIdOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-app`
}

/** `POST`: makes the integration, and us its order manager: at once, or after a while in which it is pending. */
export function postPos(world: World, { store }: UberListing, body: string): ApiAnswer {
  const request = read(posRequest, body)
  if (!request.ok) return request.answer
  if (store.refusal !== null) return refuse(400, 'validation_failed', store.refusal)
  const { data } = request
  const wasManager = store.pos?.isOrderManager === true && !store.pos.isPending
  const isOrderManager = data.is_order_manager !== false
  store.pos = {
    integratorStoreId: data.integrator_store_id,
    integratorBrandId: data.integrator_brand_id ?? null,
    merchantStoreId: data.merchant_store_id ?? null,
    isEnabled: store.pos?.isEnabled ?? false,
    isOrderManager,
    isPending: isOrderManager && !wasManager,
  }
  const webhooks = data.webhooks_config
  store.webhooks = {
    version: webhooks?.webhooks_version?.startsWith('1.0') ? '1.0.0' : null,
    scheduled: webhooks?.schedule_order_webhooks?.is_enabled === true,
    deliveries: webhooks?.delivery_status_webhooks?.is_enabled === true,
    release: webhooks?.order_release_webhooks?.is_enabled === true,
  }
  settleUber(store)
  announceStore(world, store, 'store.provisioned')
  planPromotion(world, store)
  world.changed()
  return { status: 200, body: {} }
}

/** `PATCH`: turns orders on or off, or resigns; nobody can be made order manager by it. */
export function patchPos(world: World, store: UberStore, body: string): ApiAnswer {
  const request = read(patchRequest, body)
  if (!request.ok) return request.answer
  const { integration_enabled, is_order_manager } = request.data
  if (is_order_manager === true)
    return refuse(400, 'validation_failed', 'is_order_manager cannot be claimed by PATCH')
  if (store.pos === null) return notYours
  store.pos.isEnabled = integration_enabled ?? store.pos.isEnabled
  if (is_order_manager === false) Object.assign(store.pos, { isOrderManager: false, isPending: false })
  settleUber(store)
  world.changed()
  return { status: 204, body: null }
}

/** `DELETE`: the integration is gone, and so is everything about it. */
export function deletePos(world: World, store: UberStore): ApiAnswer {
  deprovision(world, store)
  return { status: 204, body: null }
}

/** The store is taken off the integration, from whichever side. */
export function deprovision(world: World, store: UberStore): void {
  store.pos = null
  settleUber(store)
  announceStore(world, store, 'store.deprovisioned')
  world.changed()
}

/** We become the order manager: the one before is cut off, and a second webhook says so. */
export function promote(world: World, store: UberStore): void {
  if (!store.pos?.isPending) return
  store.pos.isPending = false
  store.currentProvider = null
  settleUber(store)
  announceStore(world, store, 'store.provisioned')
  world.changed()
}

/** Carries out a pending promotion after a while, unless a tester holds it back. */
export function planPromotion(world: World, store: UberStore): void {
  if (!store.pos?.isPending) return
  const { pos } = store
  world.clock.after(world.uberEats.promotionMs, () => {
    if (store.pos === pos && !store.isSlow) promote(world, store)
  })
}

export const notYours = refuse(403, 'user_not_allowed', 'This store is not yours')
