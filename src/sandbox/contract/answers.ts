import type { MenuCategory } from '../world/catalogue.ts'
import type { Fault } from '../world/faults.ts'
import type { FiledMenu } from '../world/filed-menu.ts'
import type { Shop, ShopSummary } from './shop.ts'
import type { Delivery, OrderDetails, StoreCard } from './views.ts'

/** What the control API answers with (docs/sandbox.md); `GET /control/state` and the like are a `SandboxState`. */

/** `delivery` is there when the call waited for the app's answer to the webhook it set off. */
export type OrderAnswer = { order: OrderDetails; delivery?: Delivery }
export type FaultAnswer = { fault: Fault }
export type StoreAnswer = { store: StoreCard }
export type CatalogueAnswer = { categories: MenuCategory[] }
export type MenusAnswer = { menus: FiledMenu[] }
export type ShopsAnswer = { shops: ShopSummary[] }
export type ShopAnswer = { shop: Shop }
export type RevokedAnswer = { revoked: number }
