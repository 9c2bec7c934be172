import { chezLoutre } from '../menu/chez-loutre.ts'
import type { MenuCategory, MenuGroup } from '../menu/menu.ts'
import type { Store } from '../stores.ts'
import { openMinutesPerWeek } from './hours.ts'

/** The menu DoorDash has of a store; null when there is none. */
export function menuOf(store: Store): MenuCategory[] | null {
  switch (store.menu) {
    case 'complete':
      return chezLoutre
    case 'blank':
      return chezLoutre.map((category) => ({ ...category, items: [] }))
    case 'empty-elements':
      return chezLoutre.map((category, index) => (index === 0 ? { ...category, items: [] } : category))
    case 'none':
      return null
  }
}

/** What a candidate says of its menu: an element is empty when it holds nothing, has no name or costs nothing. */
export function menuFacts(store: Store) {
  const menu = menuOf(store)
  if (menu === null) return null
  const items = menu.flatMap((category) => category.items)
  const hollow = menu.filter((category) => category.items.length === 0).length
  const nameless = items.filter((item) => item.name === '' || item.cents <= 0).length
  return {
    item_count: items.length,
    empty_elements: items.length === 0 ? 0 : hollow + nameless,
    open_minutes_per_week: openMinutesPerWeek(store.openHours),
  }
}

/** `GET /api/v1/store_onboarding/{id}/store_menu`: the form of a menu pull (section 10) [assumed]. */
export function storeMenuBody(store: Store, providerType: string) {
  const menu = menuOf(store)
  return {
    store: { merchant_supplied_id: store.merchantSuppliedId, provider_type: providerType },
    menus: menu === null ? [] : [menuBody(store, menu)],
  }
}

function menuBody(store: Store, categories: readonly MenuCategory[]) {
  return {
    id: menuId(store),
    reference: `doordash-${store.doordashStoreId}`,
    open_hours: store.openHours,
    special_hours: [],
    menu: {
      name: 'Carte',
      subtitle: 'Carte',
      merchant_supplied_id: `menu-${store.doordashStoreId}`,
      active: true,
      categories: categories.map((category, sort_id) => ({
        name: category.name,
        merchant_supplied_id: category.id,
        active: true,
        sort_id,
        items: category.items.map((item, index) => ({
          name: item.name,
          merchant_supplied_id: item.id,
          active: true,
          is_alcohol: false,
          sort_id: index,
          price: item.cents,
          extras: item.groups.map(groupBody),
        })),
      })),
    },
  }
}

type GroupBody = {
  name: string
  merchant_supplied_id: string
  active: boolean
  sort_id: number
  min_num_options: number
  max_num_options: number
  options: {
    name: string
    merchant_supplied_id: string
    active: boolean
    sort_id: number
    price: number
    extras: GroupBody[]
  }[]
}

function groupBody(group: MenuGroup, sort_id: number): GroupBody {
  return {
    name: group.name,
    merchant_supplied_id: group.id,
    active: true,
    sort_id,
    min_num_options: group.min,
    max_num_options: group.max,
    options: group.options.map((option, index) => ({
      name: option.name,
      merchant_supplied_id: option.id,
      active: true,
      sort_id: index,
      price: option.cents,
      extras: option.groups.map(groupBody),
    })),
  }
}

/** The menu's id at DoorDash: the store's own, so that an import again is the same menu. */
export function menuId(store: Store): string {
  return `menu-${store.uuid}`
}
