import { openingOf } from './opening.ts'
import { type Store, storeKey } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import { isSuspendedAtUber, type UberItem, type UberMenu } from '../world/uber-menu.ts'
import type { Shop, ShopGroup, ShopItem, ShopMenu } from '../contract/shop.ts'
import { uberTwinOf } from '../world/uber-accounts.ts'
import { uberPausedUntil } from '../world/uber-store.ts'
import type { OpenHours } from '../world/hours.ts'

/** Options nest no deeper than this, whatever a menu names in a ring. */
const deepest = 3

/** What a customer of Uber Eats could order at this store now. */
export function uberShopOf(world: World, store: Store): Shop {
  const uber = uberTwinOf(world, store)
  const isLive = uber.status === 'ACTIVATED'
  const now = world.clock.now()
  return {
    channel: 'uber-eats',
    key: storeKey(store),
    name: store.name,
    address: `${store.address}, ${store.city}`,
    timeZone: store.timeZone,
    isLive,
    pausedUntil: uberPausedUntil(uber, now),
    menus: isLive && uber.menu ? menusIn(uber.menu, now, store.timeZone) : [],
  }
}

function menusIn(document: UberMenu, now: number, zone: string): ShopMenu[] {
  const items = new Map(document.items.map((item) => [item.id, item]))
  const groups = new Map((document.modifier_groups ?? []).map((group) => [group.id, group]))
  const categories = new Map(document.categories.map((category) => [category.id, category]))

  const groupsOf = (item: UberItem, level: number): ShopGroup[] =>
    level > deepest
      ? []
      : (item.modifier_group_ids?.ids ?? []).flatMap((id) => {
          const group = groups.get(id)
          if (!group) return []
          const { min_permitted, max_permitted } = group.quantity_info?.quantity ?? {}
          const options = found(items, group.modifier_options ?? []).map((option) => ({
            id: option.id,
            name: text(option.title),
            priceCents: option.price_info.price,
            isSoldOut: isGone(option, level + 1),
            groups: groupsOf(option, level + 1),
          }))
          const name = text(group.title)
          return [{ id, name, min: min_permitted ?? 0, max: max_permitted ?? options.length, options }]
        })
  const isGone = (item: UberItem, level: number): boolean =>
    isSuspendedAtUber(item, now) ||
    groupsOf(item, level).some((group) => group.min > 0 && group.options.every((option) => option.isSoldOut))
  const shown = (item: UberItem): ShopItem => ({
    id: item.id,
    name: text(item.title),
    description: item.description ? text(item.description) : '',
    priceCents: item.price_info.price,
    imageUrl: item.image_url ?? null,
    isAlcohol: false,
    isSoldOut: isGone(item, 1),
    groups: groupsOf(item, 1),
  })
  return document.menus.map((menu) => ({
    id: menu.id,
    name: text(menu.title),
    opening: openingOf({ open_hours: hoursIn(menu), special_hours: [] }, now, zone),
    categories: found(
      categories,
      menu.category_ids.map((id) => ({ id })),
    ).map((category) => ({
      id: category.id,
      name: text(category.title),
      items: found(items, category.entities ?? []).map(shown),
    })),
  }))
}

function found<Thing>(known: ReadonlyMap<string, Thing>, named: readonly { id: string }[]): Thing[] {
  return named.flatMap(({ id }) => known.get(id) ?? [])
}

/** `monday` with `HH:MM` periods, as DoorDash would say it. */
function hoursIn(menu: UberMenu['menus'][number]): OpenHours[] {
  return menu.service_availability.flatMap(({ day_of_week, time_periods }) =>
    time_periods.map(({ start_time, end_time }) => ({
      day_index: day_of_week.slice(0, 3).toUpperCase(),
      start_time,
      end_time,
    })),
  )
}

function text({ translations }: { translations: Record<string, string> }): string {
  return Object.values(translations)[0] ?? ''
}
