import type { WireGroup, WireItem } from '#shared/doordash/menu.ts'
import type { Store } from '../stores.ts'
import { documentsOf, itemsIn } from './filed-menu.ts'
import type { MenuCategory, MenuGroup, MenuItem } from './menu.ts'
import { isItemSoldOut, isOnMenu, isOptionSoldOut } from './sale.ts'

/** What customers choose from when the sandbox composes an order. */
export type Catalogue = { categories: MenuCategory[]; items: MenuItem[] }

/** All of the store's menus without what was removed; `sold` leaves out what is sold out too. */
export function catalogueOf(store: Store, { sold }: { sold: boolean }): Catalogue {
  const isWanted = (item: WireItem) => isOnMenu(item) && !(sold && isItemSoldOut(store, item))
  const groupsOf = (groups: readonly WireGroup[] | null | undefined): MenuGroup[] =>
    (groups ?? []).filter(isOnMenu).map((group) => {
      const options = (group.options ?? [])
        .filter((option) => isOnMenu(option) && !(sold && isOptionSoldOut(store, option)))
        .map((option) => ({
          id: option.merchant_supplied_id ?? option.name,
          name: option.name,
          cents: option.price,
          groups: groupsOf(option.extras),
        }))
      return {
        id: group.merchant_supplied_id ?? group.name,
        name: group.name,
        min: Math.min(group.min_num_options ?? 0, options.length),
        max: Math.min(group.max_num_options ?? options.length, options.length),
        options,
      }
    })
  const categories = documentsOf(store)
    .filter(({ menu }) => isOnMenu(menu))
    .flatMap(({ menu }) => menu.categories)
    .filter(isOnMenu)
    .map((category) => ({
      id: category.merchant_supplied_id ?? category.name,
      name: category.name,
      items: (category.items ?? []).filter(isWanted).map((item) => ({
        id: item.merchant_supplied_id ?? item.name,
        name: item.name,
        cents: item.price,
        groups: groupsOf(item.extras).filter((group) => group.options.length > 0),
      })),
    }))
  return { categories, items: categories.flatMap((category) => category.items) }
}

/** Items on the menu that nobody can order now, by id. */
export function soldOutIds(store: Store): Set<string> {
  const items = documentsOf(store).flatMap(itemsIn)
  return new Set(
    items.flatMap((item) =>
      isOnMenu(item) && isItemSoldOut(store, item) ? [item.merchant_supplied_id ?? item.name] : [],
    ),
  )
}

export function findItem({ items }: Catalogue, id: string): MenuItem | undefined {
  return items.find((item) => item.id === id)
}

export function categoryOf({ categories }: Catalogue, itemId: string): MenuCategory | undefined {
  return categories.find((category) => category.items.some((item) => item.id === itemId))
}
