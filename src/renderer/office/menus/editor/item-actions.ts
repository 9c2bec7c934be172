import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import { useSession } from './editor-context.ts'
import {
  addItem,
  changeItems,
  type ItemPosition,
  itemsAt,
  moveItem,
  moveItemsTo,
  removeItems,
} from './menu-edits.ts'
import { copyOfItem, endsBlank, newItem } from './new-entries.ts'
import { keyAt, placeOf } from './row-keys.ts'

/** An item by the row keys of its category and itself. */
export type ItemKey = { category: string; item: string }

/** Where it is now; null when it is gone. */
export function itemPosition(menu: Menu, key: ItemKey | null): ItemPosition | null {
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
    const positions = (keys: readonly ItemKey[]) => keys.flatMap((key) => itemPosition(menu(), key) ?? [])
    const show = ({ category, item }: ItemPosition) => {
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
        if (menu().categories[at] === undefined) return
        const items = () => menu().categories[at]?.items ?? []
        if (!endsBlank(items(), newItem())) session.change((menu) => addItem(menu, at, newItem()))
        session.jumpTo(['categories', at, 'items', items().length - 1, 'name'])
      },
      open: (key: ItemKey) => {
        const position = itemPosition(menu(), key)
        if (position) show(position)
      },
      move: (category: string, from: number, to: number) => {
        const at = placeOf(menu().categories, category)
        session.change((menu) => moveItem(menu, { category: at, item: from }, to))
      },
      canMove: (key: ItemKey, by: number): boolean => {
        const position = itemPosition(menu(), key)
        const items = position && menu().categories[position.category]?.items
        return Boolean(position && items?.[position.item + by])
      },
      moveBy: (key: ItemKey, by: number) => {
        const position = itemPosition(menu(), key)
        if (position) session.change((menu) => moveItem(menu, position, position.item + by))
      },
      moveTo: (keys: readonly ItemKey[], category: string) => {
        const at = placeOf(menu().categories, category)
        session.change((menu) => moveItemsTo(menu, positions(keys), at))
      },
      setActive: (keys: readonly ItemKey[], active: boolean) => {
        const found = positions(keys)
        session.change((menu) => changeItems(menu, found, (item) => ({ ...item, active })))
      },
      duplicate: (keys: readonly ItemKey[]) => {
        const found = positions(keys)
        const copies = found.map((position) => {
          const [item] = itemsAt(menu(), [position])
          const name = item?.name ?? ''
          const copyName = t({ message: `${name} (copy)`, comment: 'name of a copy' })
          return { position, copy: item && copyOfItem(item, copyName) }
        })
        // From the end, so that the places before stay right.
        const backwards = copies.toSorted((a, b) => b.position.item - a.position.item)
        session.change((menu) =>
          backwards.reduce(
            (next, { position, copy }) =>
              copy ? addItem(next, position.category, copy, position.item + 1) : next,
            menu,
          ),
        )
        const [only] = found
        if (only && found.length === 1) show({ ...only, item: only.item + 1 })
      },
      remove: (keys: readonly ItemKey[]) => {
        const found = positions(keys)
        const [first] = itemsAt(menu(), found)
        if (!first) return
        session.change((menu) => removeItems(menu, found), {
          removal: { kind: 'item', name: first.name, count: found.length },
        })
      },
    }
  }, [session, t])
}
