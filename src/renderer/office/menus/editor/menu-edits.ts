import type { Menu, MenuCategory, MenuGroup, MenuItem, MenuOption } from '#shared/menu/menu.ts'
import { inserted, moved, replaced, without } from './list-edits.ts'

/**
 * What the editor does to a menu, by place: a draft may hold an id twice, and both must be mendable. Each returns a new
 * menu that shares what did not change. A place that is gone (an undo came first) changes nothing.
 */
export type ItemPosition = { category: number; item: number }

export function withCategories(menu: Menu, edit: (list: MenuCategory[]) => MenuCategory[]): Menu {
  return { ...menu, categories: edit(menu.categories) }
}

export function withGroups(menu: Menu, edit: (list: MenuGroup[]) => MenuGroup[]): Menu {
  return { ...menu, groups: edit(menu.groups) }
}

export function changeCategory(menu: Menu, at: number, changes: Partial<MenuCategory>): Menu {
  const category = menu.categories[at]
  return category ? withCategories(menu, (list) => replaced(list, at, { ...category, ...changes })) : menu
}

function withItems(menu: Menu, category: number, edit: (list: MenuItem[]) => MenuItem[]): Menu {
  const found = menu.categories[category]
  return found ? changeCategory(menu, category, { items: edit(found.items) }) : menu
}

export function changeItem(menu: Menu, { category, item }: ItemPosition, changes: Partial<MenuItem>): Menu {
  const found = menu.categories[category]?.items[item]
  return found ? withItems(menu, category, (list) => replaced(list, item, { ...found, ...changes })) : menu
}

export function addItem(menu: Menu, category: number, item: MenuItem, at?: number): Menu {
  return withItems(menu, category, (list) => inserted(list, at ?? list.length, item))
}

export function moveItem(menu: Menu, { category, item }: ItemPosition, to: number): Menu {
  return withItems(menu, category, (list) => moved(list, item, to))
}

/** To the end of another category. */
export function moveItemsTo(menu: Menu, positions: readonly ItemPosition[], category: number): Menu {
  if (menu.categories[category] === undefined) return menu
  const going = positions.filter((position) => position.category !== category)
  const items = itemsAt(menu, going)
  return withItems(removeItems(menu, going), category, (list) => [...list, ...items])
}

export function removeItems(menu: Menu, positions: readonly ItemPosition[]): Menu {
  const gone = byCategory(positions)
  return withCategories(menu, (list) =>
    list.map((category, at) => {
      const items = gone.get(at)
      return items ? { ...category, items: category.items.filter((_, index) => !items.has(index)) } : category
    }),
  )
}

/** Several items at once, such as a price each. */
export function changeItems(
  menu: Menu,
  positions: readonly ItemPosition[],
  change: (item: MenuItem) => MenuItem,
): Menu {
  const touched = byCategory(positions)
  return withCategories(menu, (list) =>
    list.map((category, at) => {
      const items = touched.get(at)
      return items
        ? {
            ...category,
            items: category.items.map((item, index) => (items.has(index) ? change(item) : item)),
          }
        : category
    }),
  )
}

export function itemsAt(menu: Menu, positions: readonly ItemPosition[]): MenuItem[] {
  return positions.flatMap(({ category, item }) => menu.categories[category]?.items[item] ?? [])
}

function byCategory(positions: readonly ItemPosition[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const { category, item } of positions) {
    const items = found.get(category)
    if (items) items.add(item)
    else found.set(category, new Set([item]))
  }
  return found
}

export function changeGroup(menu: Menu, at: number, changes: Partial<MenuGroup>): Menu {
  const group = menu.groups[at]
  return group ? withGroups(menu, (list) => replaced(list, at, { ...group, ...changes })) : menu
}

export function withOptions(menu: Menu, group: number, edit: (list: MenuOption[]) => MenuOption[]): Menu {
  const found = menu.groups[group]
  return found ? changeGroup(menu, group, { options: edit(found.options) }) : menu
}

export function changeOption(menu: Menu, group: number, at: number, changes: Partial<MenuOption>): Menu {
  const option = menu.groups[group]?.options[at]
  return option ? withOptions(menu, group, (list) => replaced(list, at, { ...option, ...changes })) : menu
}

/** A group leaves the library and everything it hung on. */
export function removeGroup(menu: Menu, at: number): Menu {
  const id = menu.groups[at]?.id
  const rest = without(menu.groups, at)
  // Another group of the same id goes on being attached.
  if (id === undefined || rest.some((group) => group.id === id)) return { ...menu, groups: rest }
  const keeps = (ids: string[]) => (ids.includes(id) ? ids.filter((each) => each !== id) : ids)
  return {
    ...menu,
    groups: rest.map((group) =>
      group.options.some(({ groupIds }) => groupIds.includes(id))
        ? {
            ...group,
            options: group.options.map((option) => ({ ...option, groupIds: keeps(option.groupIds) })),
          }
        : group,
    ),
    categories: menu.categories.map((category) =>
      category.items.some(({ groupIds }) => groupIds.includes(id))
        ? {
            ...category,
            items: category.items.map((item) =>
              item.groupIds.includes(id) ? { ...item, groupIds: keeps(item.groupIds) } : item,
            ),
          }
        : category,
    ),
  }
}
