import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import { keyAt } from './row-keys.ts'

/** What of the menu is on screen. Entries are named by their row keys. */
export type EditorSelection =
  | { at: 'items'; category: string | null; item: string | null; form: 'category' | 'item' | null }
  | { at: 'options'; group: string | null }
  | { at: 'hours' }
  | { at: 'history' }

/** The page and entry that show what a path names; what is gone is as near as can be. */
export function selectionOfPath(menu: Menu, path: MenuPath): EditorSelection {
  const [first, at, second, below] = path
  if (first === 'hours' || first === 'specialDays') return { at: 'hours' }
  if (first === 'groups')
    return { at: 'options', group: typeof at === 'number' ? keyAt(menu.groups, at) : null }
  if (first === 'categories' && typeof at === 'number') {
    const category = menu.categories[at]
    const item =
      category && second === 'items' && typeof below === 'number' ? keyAt(category.items, below) : null
    const form = item !== null ? 'item' : 'category'
    return { at: 'items', category: keyAt(menu.categories, at), item, form }
  }
  return { at: 'items', category: keyAt(menu.categories, 0), item: null, form: null }
}

/**
 * What to put the focus on, as selectors from the most exact to the nearest. Fields carry `data-field`, the options of
 * a group `data-option`, hours `data-period` and `data-special`.
 */
export function selectorsOf(path: MenuPath): string[] {
  const [first, at, second, below, third] = path
  const field = (name: unknown) => (typeof name === 'string' ? `[data-field="${name}"]` : null)
  const inside = (form: string, name: unknown) =>
    [field(name), '[data-field="name"]'].flatMap((found) => (found === null ? [] : [`${form} ${found}`]))
  if (first === 'hours') return [`[data-period="${at}"]`, '[data-hours] button']
  if (first === 'specialDays' && at === undefined) return ['[data-add="special-day"] button']
  if (first === 'specialDays') return [`[data-special="${at}"]`, '[data-hours] button']
  if (first === 'groups') {
    if (second !== 'options' || typeof below !== 'number') return inside('[data-form="group"]', second)
    return [
      ...inside(`[data-form="group"] [data-option="${below}"]`, third),
      ...inside('[data-form="group"]', 'options'),
    ]
  }
  if (first === 'categories') {
    return second === 'items' && typeof below === 'number'
      ? inside('[data-form="item"]', third)
      : [...inside('[data-form="category"]', second), '[data-add="category"]']
  }
  if (first === 'name') return ['[data-field="menu-name"]']
  return ['[data-add="category"]']
}
