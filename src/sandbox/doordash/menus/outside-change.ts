import { z } from 'zod'
import type { WireItem, WireMenu } from '#shared/doordash/menu.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'

const itemId = z.string().min(1).max(1_024)
const hours = z
  .array(z.object({ day_index: z.string(), start_time: z.string(), end_time: z.string() }))
  .max(200)

/** What somebody changes in DoorDash's own Menu Manager, past the app (R27). */
export const outsideChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item-price'), itemId, priceCents: z.int().min(0).max(100_000_000) }),
  z.object({ kind: z.literal('item-name'), itemId, name: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal('item-removed'), itemId }),
  z.object({ kind: z.literal('hours'), openHours: hours }),
])
export type OutsideChange = z.output<typeof outsideChange>

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
