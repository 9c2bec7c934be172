import { findStore, type Store } from '../world/stores.ts'
import { uberShopOf } from '../shop/uber-shop.ts'
import type { World } from '../world/world.ts'
import { catalogueOf } from '../customers/catalogue.ts'
import type { FiledMenu, MenuPush } from '../world/filed-menu.ts'
import { endJobs } from '../doordash/menus/job.ts'
import type { MenuCategory } from '../world/catalogue.ts'
import { changeOutside } from '../doordash/menus/outside-change.ts'
import { shopOf, summaryOfShop } from '../shop/shop.ts'
import { until } from './until.ts'
import type { OutsideChange } from '../contract/requests.ts'
import type { Shop, ShopSummary } from '../contract/shop.ts'

/** What a tester or a test can see and make happen around menus. Stores are named by either id; null is an unknown one. */
export type MenuControl = {
  /** What orders are composed from, sold out or not; without a store, the first one's. */
  catalogue(key?: string): MenuCategory[] | null
  menus(key: string): FiledMenu[] | null
  /** How long jobs take from now on, in ms. */
  setPace(ms: number): void
  /** Lets every job end that is under way, hanging ones too; says how many. */
  endJobs(): number
  /** Past the app (R27); false when there is no such item. */
  changeOutside(key: string, change: OutsideChange): boolean | null
  shops(): ShopSummary[]
  shop(key: string, channel?: Shop['channel']): Shop | null
  /** Resolves once the store's last push is in one of these statuses; rejects after `timeoutMs` of real time. */
  until(key: string, statuses: readonly MenuPush['status'][], timeoutMs?: number): Promise<FiledMenu[]>
  watch: (onChange: () => void) => () => void
}

export function createMenuControl(world: World, watch: MenuControl['watch']): MenuControl {
  const withStore = <Value>(key: string, act: (store: Store) => Value): Value | null => {
    const store = findStore(world.stores, key)
    return store ? act(store) : null
  }
  const statusOf = (key: string) => {
    const pushes = findStore(world.stores, key)?.menus.flatMap(({ push }) => push ?? []) ?? []
    return pushes.toSorted((a, b) => a.startedAt - b.startedAt).at(-1)?.status
  }
  return {
    catalogue(key) {
      const store = key === undefined ? world.stores[0] : findStore(world.stores, key)
      return store ? catalogueOf(store, { sold: false }).categories : null
    },
    menus: (key) => withStore(key, (store) => store.menus),
    setPace(ms) {
      world.menuJobMs = ms
      world.changed()
    },
    endJobs: () => endJobs(world),
    changeOutside: (key, change) => withStore(key, (store) => changeOutside(world, store, change)),
    shops: () => world.stores.map((store) => summaryOfShop(shopOf(world, store))),
    shop: (key, channel = 'doordash') =>
      withStore(key, (store) => (channel === 'uber-eats' ? uberShopOf(world, store) : shopOf(world, store))),
    until: (key, statuses, timeoutMs = 10_000) =>
      until({
        watch,
        look() {
          const status = statusOf(key)
          return status && statuses.includes(status) ? (findStore(world.stores, key)?.menus ?? []) : null
        },
        why: () => `The menu of ${key} is ${statusOf(key) ?? 'never sent'}, not ${statuses.join(' or ')}`,
        timeoutMs,
      }),
    watch,
  }
}
