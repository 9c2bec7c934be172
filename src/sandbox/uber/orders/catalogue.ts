import { type Catalogue, catalogueOf } from '../../customers/catalogue.ts'
import type { MenuGroup } from '../../world/catalogue.ts'
import type { Store } from '../../world/stores.ts'
import { isSuspendedAtUber, type UberItem, type UberMenu } from '../../world/uber-menu.ts'
import type { UberStore } from '../../world/uber-store.ts'

/** Options nest no deeper than this, whatever a menu names in a ring. */
const deepest = 3

/**
 * What customers of Uber Eats choose from: the menu the store was sent there, without what is suspended where only what
 * is `sold` counts; DoorDash's where none was sent yet, so that orders come all the same.
 */
export function uberCatalogueOf(
  store: Store,
  { menu }: Pick<UberStore, 'menu'>,
  { sold, now }: { sold: boolean; now: number },
): Catalogue {
  return menu ? drawn(menu, (item) => !(sold && isSuspendedAtUber(item, now))) : catalogueOf(store, { sold })
}

function drawn(menu: UberMenu, isSold: (item: UberItem) => boolean): Catalogue {
  const items = new Map(menu.items.map((item) => [item.id, item]))
  const groups = new Map((menu.modifier_groups ?? []).map((group) => [group.id, group]))
  const soldIn = (named: readonly { id: string }[] | null | undefined) =>
    (named ?? []).flatMap(({ id }) => items.get(id) ?? []).filter(isSold)
  const groupsOf = (item: UberItem, level: number): MenuGroup[] =>
    level > deepest
      ? []
      : (item.modifier_group_ids?.ids ?? []).flatMap((id) => {
          const group = groups.get(id)
          const options = soldIn(group?.modifier_options).map((option) => ({
            id: option.id,
            name: text(option.title),
            cents: option.price_info.price,
            groups: groupsOf(option, level + 1),
          }))
          if (!group || options.length === 0) return []
          const { min_permitted, max_permitted } = group.quantity_info?.quantity ?? {}
          return [
            {
              id,
              name: text(group.title),
              min: Math.min(min_permitted ?? 0, options.length),
              max: Math.min(max_permitted ?? options.length, options.length),
              options,
            },
          ]
        })
  const categories = menu.categories.map((category) => ({
    id: category.id,
    name: text(category.title),
    items: soldIn(category.entities).map((item) => ({
      id: item.id,
      name: text(item.title),
      cents: item.price_info.price,
      groups: groupsOf(item, 1),
    })),
  }))
  return { categories, items: categories.flatMap((category) => category.items) }
}

function text({ translations }: { translations: Record<string, string> }): string {
  return Object.values(translations)[0] ?? ''
}
