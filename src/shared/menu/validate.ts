import { itemsOf, type Menu } from './menu.ts'
import type { MenuProblem } from './problem.ts'
import { categoryProblems } from './validate-categories.ts'
import { groupProblems } from './validate-groups.ts'
import { menuHoursProblems } from './validate-hours.ts'
import { nameProblems } from './validate-parts.ts'
import { sizeProblems } from './validate-size.ts'

/**
 * All that is wrong with a menu, in the order of its pages: name, categories and items, groups, hours (R17 to R22 and
 * doordash-marketplace.md sections 10 and 11). Errors stop publishing. Never throws and always ends, whatever the draft.
 */
export function menuProblems(menu: Menu): MenuProblem[] {
  return [
    ...nameProblems(menu.name, ['name'], 'menu-name-missing'),
    ...contentProblems(menu),
    ...categoryProblems(menu),
    ...groupProblems(menu),
    ...menuHoursProblems(menu),
    ...sizeProblems(menu),
  ]
}

function contentProblems(menu: Menu): MenuProblem[] {
  const problem = (code: 'menu-empty' | 'nothing-active', path: MenuProblem['path']): MenuProblem[] => [
    { code, severity: 'error', path, name: null },
  ]
  if (itemsOf(menu).length === 0) return problem('menu-empty', ['categories'])
  if (menu.active === false) return problem('nothing-active', ['active'])
  const isOnSale = menu.categories.some(
    (category) => category.active && category.items.some((item) => item.active),
  )
  return isOnSale ? [] : problem('nothing-active', ['categories'])
}
