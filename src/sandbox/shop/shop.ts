import type { WireGroup, WireItem, WireMenu } from '#shared/doordash/menu.ts'
import { activePauses, type Store, storeKey } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { openingOf } from './opening.ts'
import { isItemSoldOut, isOnMenu, isOptionSoldOut } from '../world/sale.ts'
import type { Shop, ShopSummary, ShopMenu, ShopItem, ShopGroup } from '../contract/shop.ts'

export function shopOf(world: World, store: Store): Shop {
  const now = world.clock.now()
  const pauses = activePauses(store, now).map((pause) => pause.endAt)
  const shown = store.onIntegration ? store.menus : []
  return {
    channel: 'doordash',
    key: storeKey(store),
    name: store.name,
    address: `${store.address}, ${store.city}`,
    timeZone: store.timeZone,
    isLive: store.onIntegration,
    pausedUntil: pauses.length > 0 ? Math.max(...pauses) : null,
    menus: shown.flatMap(({ id, document }) =>
      document !== null && isOnMenu(document.menu) ? [menuIn(store, id, document, now)] : [],
    ),
  }
}

export function summaryOfShop(shop: Shop): ShopSummary {
  const { key, name, address, isLive, pausedUntil, menus } = shop
  const items = menus.flatMap((menu) => menu.categories.flatMap((category) => category.items))
  return {
    key,
    name,
    address,
    isLive,
    isOpen: pausedUntil === null && menus.some((menu) => menu.opening.isOpen),
    soldOut: items.filter((item) => item.isSoldOut).length,
  }
}

function menuIn(store: Store, id: string, document: WireMenu, now: number): ShopMenu {
  return {
    id,
    name: document.menu.subtitle ?? document.menu.name,
    opening: openingOf(document, now, store.timeZone),
    categories: sorted(document.menu.categories)
      .map((category) => ({
        id: category.merchant_supplied_id ?? category.name,
        name: category.name,
        items: sorted(category.items ?? []).map((item) => itemIn(store, item)),
      }))
      .filter((category) => category.items.length > 0),
  }
}

function itemIn(store: Store, item: WireItem): ShopItem {
  return {
    id: item.merchant_supplied_id ?? item.name,
    name: item.name,
    description: item.description ?? '',
    priceCents: item.price,
    imageUrl: item.original_image_url ?? null,
    isAlcohol: item.is_alcohol ?? false,
    isSoldOut: isItemSoldOut(store, item),
    groups: groupsIn(store, item.extras),
  }
}

function groupsIn(store: Store, groups: readonly WireGroup[] | null | undefined): ShopGroup[] {
  return sorted(groups ?? []).map((group) => ({
    id: group.merchant_supplied_id ?? group.name,
    name: group.name,
    min: group.min_num_options ?? 0,
    max: group.max_num_options ?? (group.options ?? []).length,
    options: sorted(group.options ?? []).map((option) => ({
      id: option.merchant_supplied_id ?? option.name,
      name: option.name,
      priceCents: option.price,
      isSoldOut: isOptionSoldOut(store, option),
      groups: groupsIn(store, option.extras),
    })),
  }))
}

/** What is shown, in the order the menu asks for. */
function sorted<Thing extends { active?: boolean | null | undefined; sort_id?: number | null | undefined }>(
  things: readonly Thing[],
): Thing[] {
  return things.filter(isOnMenu).toSorted((a, b) => (a.sort_id ?? 0) - (b.sort_id ?? 0))
}
