import type { ChangedThing, MenuChange } from '#shared/menu/change.ts'

/** All that differs of one entry. */
export type ChangedEntry = {
  id: string
  thing: ChangedThing
  name: string
  kind: MenuChange['kind']
  changes: MenuChange[]
}

/** Entries that belong together: a category's, a group's options, the hours, or the menu itself. */
export type ChangeGroup = {
  key: string
  about: 'category' | 'options' | 'hours' | 'menu'
  /** Name of the category or group; empty where `about` says it all. */
  name: string
  entries: ChangedEntry[]
}

/** Differences by category, in the order they came; hours and the menu itself last. */
export function groupChanges(changes: readonly MenuChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  for (const change of changes) {
    const { about, name } = placeOf(change)
    const key = `${about} ${name}`
    const group = groups.get(key) ?? { key, about, name, entries: [] }
    groups.set(key, group)
    const entry = group.entries.find(({ id, thing }) => id === change.id && thing === change.thing)
    if (entry) {
      entry.changes.push(change)
      if (change.kind !== 'changed') entry.kind = change.kind
    } else {
      const { id, thing, kind } = change
      group.entries.push({ id, thing, name: change.name, kind, changes: [change] })
    }
  }
  const order: readonly ChangeGroup['about'][] = ['category', 'options', 'hours', 'menu']
  return [...groups.values()].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
}

function placeOf({ thing, within, name }: MenuChange): Pick<ChangeGroup, 'about' | 'name'> {
  switch (thing) {
    case 'category':
      return { about: 'category', name }
    case 'item':
      return { about: 'category', name: within ?? '' }
    case 'group':
      return { about: 'options', name }
    case 'option':
      return { about: 'options', name: within ?? '' }
    case 'hours':
    case 'special-day':
      return { about: 'hours', name: '' }
    case 'menu':
      return { about: 'menu', name: '' }
  }
}

export type ChangeCounts = Record<MenuChange['kind'], number>

/** How many entries were added, changed and removed; an entry with several differences is one. */
export function countChanges(groups: readonly ChangeGroup[]): ChangeCounts {
  const counts: ChangeCounts = { added: 0, changed: 0, removed: 0 }
  for (const { entries } of groups) for (const { kind } of entries) counts[kind] += 1
  return counts
}
