import type { Menu, MenuGroup } from '#shared/menu/menu.ts'

export type GroupUse = {
  /** Items it is attached to, by name, in the order of the menu. */
  items: string[]
  /** Options it is attached to, as group and option. */
  options: { group: string; option: string }[]
}

const nobody: GroupUse = { items: [], options: [] }
const known = new WeakMap<Menu, Map<string, GroupUse>>()

/** Who uses a group: what is changed in it changes there too. */
export function groupUse(menu: Menu, groupId: string): GroupUse {
  let uses = known.get(menu)
  if (uses === undefined) {
    uses = new Map<string, GroupUse>()
    const of = (id: string): GroupUse => {
      const use = uses?.get(id) ?? { items: [], options: [] }
      uses?.set(id, use)
      return use
    }
    for (const { items } of menu.categories) {
      for (const { name, groupIds } of items) for (const id of new Set(groupIds)) of(id).items.push(name)
    }
    for (const group of menu.groups) {
      for (const option of group.options) {
        for (const id of new Set(option.groupIds))
          of(id).options.push({ group: group.name, option: option.name })
      }
    }
    known.set(menu, uses)
  }
  return uses.get(groupId) ?? nobody
}

/** Groups that lead to this one through their options, and itself: attaching one of them to it would be a circle. */
export function leadingTo(groups: readonly MenuGroup[], groupId: string): ReadonlySet<string> {
  const found = new Set([groupId])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const { id, options } of groups) {
      if (options.some(({ groupIds }) => groupIds.some((each) => found.has(each)))) found.add(id)
    }
  }
  return found
}
