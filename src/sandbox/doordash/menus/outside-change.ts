import type { WireItem, WireMenu } from '#shared/doordash/menu.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import type { OutsideChange } from '../../contract/requests.ts'

/**
 * Changes the menus on file, or only the one of this id; the app is not told. Says whether there was something to
 * change.
 */
export function changeOutside(
  world: World,
  store: Store,
  change: OutsideChange,
  menuId: string | null = null,
): boolean {
  let changed = false
  for (const menu of store.menus) {
    if (menu.document === null || (menuId !== null && menu.id !== menuId)) continue
    const next = changedDocument(menu.document, change)
    if (next === menu.document) continue
    menu.document = next
    changed = true
  }
  if (changed) world.changed()
  return changed
}

function changedDocument(document: WireMenu, change: OutsideChange): WireMenu {
  switch (change.kind) {
    case 'hours':
      return { ...document, open_hours: change.openHours }
    case 'item-price':
      return withItem(document, change.itemId, (item) => [{ ...item, price: change.priceCents }])
    case 'item-name':
      return withItem(document, change.itemId, (item) => [{ ...item, name: change.name }])
    case 'item-removed':
      return withItem(document, change.itemId, () => [])
  }
}

function withItem(document: WireMenu, id: string, change: (item: WireItem) => WireItem[]): WireMenu {
  const { menu } = document
  if (!menu.categories.some((category) => category.items?.some((item) => item.merchant_supplied_id === id)))
    return document
  return {
    ...document,
    menu: {
      ...menu,
      categories: menu.categories.map((category) => ({
        ...category,
        items: (category.items ?? []).flatMap((item) =>
          item.merchant_supplied_id === id ? change(item) : [item],
        ),
      })),
    },
  }
}
