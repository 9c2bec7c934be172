import { itemsOf, type Menu } from './menu.ts'

/** Ids of all groups an item leads to, of unknown ones too. */
export function usedGroupIds(menu: Pick<Menu, 'categories' | 'groups'>): Set<string> {
  const library = new Map(menu.groups.map((group) => [group.id, group]))
  const used = new Set<string>()
  for (const item of itemsOf(menu)) for (const id of item.groupIds) used.add(id)
  // A set grows while it is walked, and each id is walked once: rings end.
  for (const id of used)
    for (const option of library.get(id)?.options ?? []) for (const inner of option.groupIds) used.add(inner)
  return used
}
