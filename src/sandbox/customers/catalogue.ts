import type { WireGroup, WireItem, WireMenu } from '#shared/doordash/menu.ts'
import type { Store } from '../world/stores.ts'
import { demoDocument } from '../world/demo-document.ts'
import { documentsOf, itemsIn } from '../world/filed-menu.ts'
import type { MenuCategory, MenuGroup, MenuItem } from '../world/catalogue.ts'
import { isItemSoldOut, isOnMenu, isOptionSoldOut, type Sellable } from '../world/sale.ts'

/** What customers choose from when the sandbox composes an order. */
export type Catalogue = { categories: MenuCategory[]; items: MenuItem[] }

type Drawn = { documents: WireMenu[]; sale: Store['sale'][Sellable][]; catalogue: Catalogue }
/** The last answer per store: a rush asks for every order, and a menu seldom changes. */
const drawn = { menu: new WeakMap<Store, Drawn>(), sold: new WeakMap<Store, Drawn>() }

/**
 * All of the store's menus without what was removed; `sold` leaves out what is sold out too. A store without a menu sells
 * the demo's, so that its tablet gets orders all the same.
 */
export function catalogueOf(store: Store, { sold }: { sold: boolean }): Catalogue {
  const [documents, sale] = [documentsOf(store), [store.sale.item, store.sale.option]]
  const known = drawn[sold ? 'sold' : 'menu'].get(store)
  if (known && isSame(known.documents, documents) && isSame(known.sale, sale)) return known.catalogue
  const catalogue = draw(store, sold)
  drawn[sold ? 'sold' : 'menu'].set(store, { documents, sale, catalogue })
  return catalogue
}

/** Documents and switches are replaced when they change, never changed in place. */
function isSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function draw(store: Store, sold: boolean): Catalogue {
  const shown = documentsOf(store).filter(({ menu }) => isOnMenu(menu))
  const hasItems = shown.some((document) => itemsIn(document).length > 0)
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
  const categories = (hasItems ? shown : [demoDocument])
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

export function findItem({ items }: Catalogue, id: string): MenuItem | undefined {
  return items.find((item) => item.id === id)
}

export function categoryOf({ categories }: Catalogue, itemId: string): MenuCategory | undefined {
  return categories.find((category) => category.items.some((item) => item.id === itemId))
}
