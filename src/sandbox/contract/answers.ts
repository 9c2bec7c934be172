import type { ApiCall } from '../world/api-call.ts'
import type { MenuCategory } from '../world/catalogue.ts'
import type { Fault } from '../world/faults.ts'
import type { FiledMenu } from '../world/filed-menu.ts'
import type { Preset } from '../world/order-presets.ts'
import type { Message } from '../world/portal.ts'
import type { Review } from '../world/reporting.ts'
import type { UberPreset } from '../world/uber-presets.ts'
import type { UberStore, UberWebhooks } from '../world/uber-store.ts'
import type { UberOrderDetails } from './uber-views.ts'
import type { Shop, ShopSummary } from './shop.ts'
import type { Delivery, OrderDetails, StoreCard } from './views.ts'

/**
 * What the control API answers with (docs/sandbox.md); what only changes how the sandbox runs is answered with its
 * `SandboxState`.
 */

/** `delivery` is there when the call waited for the app's answer to the webhook it set off. */
export type OrderAnswer = { order: OrderDetails; delivery?: Delivery }
export type OrdersAnswer = { orders: OrderDetails[] }
export type PresetsAnswer = { presets: readonly Preset[] }
export type CallsAnswer = { calls: ApiCall[] }
export type FaultAnswer = { fault: Fault }
export type StoreAnswer = { store: StoreCard }
export type CatalogueAnswer = { categories: MenuCategory[] }
export type MenusAnswer = { menus: FiledMenu[] }
export type ShopsAnswer = { shops: ShopSummary[] }
export type ShopAnswer = { shop: Shop }
/** How long a menu job takes from now on, in ms, and how many were ended. */
export type PaceAnswer = { ms: number }
export type EndedAnswer = { ended: number }
export type OnboardingAnswer = { stores: StoreCard[]; inbox: Message[] }
export type InboxAnswer = { messages: Message[] }
/** How many codes can no longer be used. */
export type ExpiredAnswer = { expired: number }
export type UnlockedAnswer = Record<string, never>
/** How many tokens were taken back. */
export type RevokedAnswer = { revoked: number }
export type ReviewAnswer = { review: Review }
export type ReviewsAnswer = { reviews: Review[] }
export type ReportingAnswer = Record<string, never>
export type UberStoreAnswer = { store: UberStore }
export type UberOrderAnswer = { order: UberOrderDetails; delivery?: Delivery }
export type UberOrdersAnswer = { orders: UberOrderDetails[] }
export type UberPresetsAnswer = { presets: readonly UberPreset[] }
export type UberWebhooksAnswer = { webhooks: UberWebhooks }
export type UberEventAnswer = { delivery: Delivery }
export type UberScopesAnswer = Record<string, never>
export type UberConnectAnswer = Record<string, never>
