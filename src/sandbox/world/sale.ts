import type { WireGroup, WireItem, WireOption } from '#shared/doordash/menu.ts'
import type { Store } from './stores.ts'
import { documentsOf, itemsIn } from './filed-menu.ts'

/** Items and options: each has its own switch, and its own calls (section 12). */
export type Sellable = 'item' | 'option'

type OnSale = Pick<Store, 'sale'>

/** The switch of `PUT .../status`; `active: false` in a menu is another one. */
export function isSuspended({ sale }: OnSale, kind: Sellable, id: string | null | undefined): boolean {
  return id !== null && id !== undefined && sale[kind][id]?.isSold === false
}

/** Items and options off sale by their own switch. */
export function suspendedCount({ sale }: OnSale): number {
  return [...Object.values(sale.item), ...Object.values(sale.option)].filter(({ isSold }) => !isSold).length
}

/** Whether it is on the menu at all: removed by `active: false` it is not shown. */
export function isOnMenu(thing: { active?: boolean | null | undefined }): boolean {
  return thing.active !== false
}

/** Not sold now although it is on the menu: suspended, or a group that must be chosen from has nothing left. */
export function isItemSoldOut(store: OnSale, item: WireItem): boolean {
  return isSuspended(store, 'item', item.merchant_supplied_id) || lacksRequired(store, item.extras)
}

export function isOptionSoldOut(store: OnSale, option: WireOption): boolean {
  return isSuspended(store, 'option', option.merchant_supplied_id) || lacksRequired(store, option.extras)
}

function lacksRequired(store: OnSale, groups: readonly WireGroup[] | null | undefined): boolean {
  return (groups ?? []).some(
    (group) =>
      isOnMenu(group) &&
      (group.min_num_options ?? 0) > 0 &&
      !(group.options ?? []).some((option) => isOnMenu(option) && !isOptionSoldOut(store, option)),
  )
}

/** Every id DoorDash knows for this store. */
export function knownIds(store: Pick<Store, 'menus'>, kind: Sellable): Set<string> {
  const ids = new Set<string>()
  const note = (id: string | null | undefined) => {
    if (id !== null && id !== undefined && id !== '') ids.add(id)
  }
  const noteOptions = (groups: readonly WireGroup[] | null | undefined) => {
    for (const option of (groups ?? []).flatMap((group) => group.options ?? [])) {
      note(option.merchant_supplied_id)
      noteOptions(option.extras)
    }
  }
  for (const item of documentsOf(store).flatMap(itemsIn)) {
    if (kind === 'item') note(item.merchant_supplied_id)
    else noteOptions(item.extras)
  }
  return ids
}
