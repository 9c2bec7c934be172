import { itemsOf, type Menu } from '../menu.ts'
import { menuProblems } from '../validate.ts'
import type { TableRead } from './read-table.ts'
import { isAboutContent } from './place-problems.ts'

export type PartialMenu = {
  menu: Menu
  /** Rows count from 1. */
  leftOut: { name: string; category: string; row: number }[]
}

/**
 * The menu without what is wrong. A dish goes in whole or not at all: one bad option leaves out every dish that offers
 * it, for a dish without its cooking or its allergy choice is a wrong dish.
 */
export function withoutBadRows({ menu, cellProblems, origins }: TableRead): PartialMenu {
  const badRows = new Set(
    cellProblems.filter(({ severity }) => severity === 'error').map(({ row }) => row - 1),
  )
  const badGroups = new Set(
    menu.groups
      .filter((_, index) => origins.groups[index]?.rows.some((row) => badRows.has(row)))
      .map(({ id }) => id),
  )
  spread(menu, badGroups)

  const leftOut: PartialMenu['leftOut'] = []
  const categories = menu.categories.flatMap((category, c) => {
    const items = category.items.filter((item, i) => {
      const origin = origins.categories[c]?.items[i]
      const isBad =
        origin?.rows.some((row) => badRows.has(row)) || item.groupIds.some((id) => badGroups.has(id))
      if (isBad) leftOut.push({ name: item.name, category: category.name, row: (origin?.row ?? 0) + 1 })
      return !isBad
    })
    return items.length > 0 ? [{ ...category, items }] : []
  })
  const used = new Set(itemsOf({ categories }).flatMap((item) => item.groupIds))
  const library = new Map(menu.groups.map((group) => [group.id, group]))
  for (const id of used)
    for (const option of library.get(id)?.options ?? []) for (const inner of option.groupIds) used.add(inner)
  const groups = menu.groups.filter(({ id }) => used.has(id) && !badGroups.has(id))
  return { menu: { ...menu, categories, groups }, leftOut }
}

/** A group that leads to a bad one is bad. */
function spread(menu: Menu, bad: Set<string>): void {
  for (let before = -1; before !== bad.size;) {
    before = bad.size
    for (const group of menu.groups)
      if (group.options.some((option) => option.groupIds.some((id) => bad.has(id)))) bad.add(group.id)
  }
}

/** Whether a menu from a spreadsheet may be kept: nothing is wrong but what comes later, its hours. */
export function isImportable(menu: Menu): boolean {
  return !menuProblems(menu).some((problem) => problem.severity === 'error' && isAboutContent(problem))
}
