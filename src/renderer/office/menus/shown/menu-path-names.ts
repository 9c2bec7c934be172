import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'

/** A place in a menu as people name it: `['Plats', 'Poutine']` and the field `priceCents`. */
export type NamedPath = { names: string[]; field: string | null }

/** Follows a path through a menu. Entries without a name are numbered from 1; what is gone ends the names. */
export function namesOf(menu: Menu, path: MenuPath): NamedPath {
  const names: string[] = []
  let here: unknown = menu
  let field: string | null = null
  for (const [depth, step] of path.entries()) {
    here = isObject(here) ? here[step] : undefined
    if (typeof step === 'string') {
      field = step
      continue
    }
    // Periods have no names; their list is the field.
    if (field === 'hours' || field === 'specialDays' || field === 'periods') continue
    const name = isObject(here) && typeof here['name'] === 'string' ? here['name'] : ''
    names.push(name.trim() === '' ? `#${step + 1}` : name)
    if (depth === path.length - 1) field = null
  }
  return { names, field }
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
