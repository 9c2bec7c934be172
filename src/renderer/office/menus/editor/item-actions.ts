import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import { useSession } from './editor-context.ts'
import {
  addItem,
  changeItems,
  type ItemPlace,
  itemsAt,
  moveItem,
  moveItemsTo,
  removeItems,
} from './menu-edits.ts'
import { copyOfItem, newItem } from './new-entries.ts'
import { keyAt, placeOf } from './row-keys.ts'

/** An item by the row keys of its category and itself. */
export type ItemKey = { category: string; item: string }

/** Where it is now; null when it is gone. */
export function itemPlace(menu: Menu, key: ItemKey | null): ItemPlace | null {
  const category = placeOf(menu.categories, key?.category ?? null)
  const item = placeOf(menu.categories[category]?.items ?? [], key?.item ?? null)
  return item < 0 ? null : { category, item }
}

/** What can be done with one item or several. */
export function useItemActions() {
  const { t } = useLingui()
  const session = useSession()
  return useMemo(() => {
    const menu = () => session.store.getState().document
    const places = (keys: readonly ItemKey[]) => keys.flatMap((key) => itemPlace(menu(), key) ?? [])
    const show = ({ category, item }: ItemPlace) => {
      const { categories } = menu()
      session.go({
        at: 'items',
        category: keyAt(categories, category),
        item: keyAt(categories[category]?.items ?? [], item),
        form: 'item',
      })
    }
    return {
      add: (category: string) => {
        const at = placeOf(menu().categories, category)
        const place = menu().categories[at]?.items.length
        if (place === undefined) return
        session.change((menu) => addItem(menu, at, newItem()))
        session.jumpTo(['categories', at, 'items', place, 'name'])
      },
      open: (key: ItemKey) => {
        const place = itemPlace(menu(), key)
        if (place) show(place)
      },
      move: (category: string, from: number, to: number) => {
        const at = placeOf(menu().categories, category)
        session.change((menu) => moveItem(menu, { category: at, item: from }, to))
      },
      canMove: (key: ItemKey, by: number): boolean => {
        const place = itemPlace(menu(), key)
        const items = place && menu().categories[place.category]?.items
        return Boolean(place && items?.[place.item + by])
      },
      moveBy: (key: ItemKey, by: number) => {
        const place = itemPlace(menu(), key)
        if (place) session.change((menu) => moveItem(menu, place, place.item + by))
      },
      moveTo: (keys: readonly ItemKey[], category: string) => {
        const at = placeOf(menu().categories, category)
        session.change((menu) => moveItemsTo(menu, places(keys), at))
      },
      setActive: (keys: readonly ItemKey[], active: boolean) => {
        const found = places(keys)
        session.change((menu) => changeItems(menu, found, (item) => ({ ...item, active })))
      },
      duplicate: (keys: readonly ItemKey[]) => {
        const found = places(keys)
        const copies = found.map((place) => {
          const [item] = itemsAt(menu(), [place])
          const name = item?.name ?? ''
          const copyName = t({ message: `${name} (copy)`, comment: 'name of a copy' })
          return { place, copy: item && copyOfItem(item, copyName) }
        })
        // From the end, so that the places before stay right.
        const backwards = copies.toSorted((a, b) => b.place.item - a.place.item)
        session.change((menu) =>
          backwards.reduce(
            (next, { place, copy }) => (copy ? addItem(next, place.category, copy, place.item + 1) : next),
            menu,
          ),
        )
        const [only] = found
        if (only && found.length === 1) show({ ...only, item: only.item + 1 })
      },
      remove: (keys: readonly ItemKey[]) => {
        const found = places(keys)
        const [first] = itemsAt(menu(), found)
        if (!first) return
        session.change((menu) => removeItems(menu, found), {
          removal: { kind: 'item', name: first.name, count: found.length },
        })
      },
    }
  }, [session, t])
}
