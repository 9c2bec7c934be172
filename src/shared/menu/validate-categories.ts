import { longestDescription, type Menu, type MenuGroup, type MenuItem } from './menu.ts'
import type { MenuPath, MenuProblem } from './problem.ts'
import { referenceProblems } from './validate-groups.ts'
import { imageProblems } from './validate-image.ts'
import { error, idCheck, nameProblems, priceProblems, warning } from './validate-parts.ts'

/** Categories and their items, in order (R18, R19). */
export function categoryProblems(menu: Menu): MenuProblem[] {
  const groups = new Map(menu.groups.map((group) => [group.id, group]))
  const [categoryIds, itemIds] = [idCheck(), idCheck()]
  const problems: MenuProblem[] = []
  for (const [c, category] of menu.categories.entries()) {
    const at = ['categories', c] as const
    problems.push(
      ...categoryIds(category.id, [...at, 'id'], category.name),
      ...nameProblems(category.name, [...at, 'name'], 'category-name-missing'),
    )
    if (category.items.length === 0) problems.push(error('category-empty', [...at, 'items'], category.name))
    for (const [i, item] of category.items.entries()) {
      const place = [...at, 'items', i]
      for (const problem of itemIds(item.id, [...place, 'id'], item.name)) problems.push(problem)
      for (const problem of itemProblems(item, place, groups)) problems.push(problem)
    }
  }
  return problems
}

function itemProblems(item: MenuItem, at: MenuPath, groups: ReadonlyMap<string, MenuGroup>): MenuProblem[] {
  const { name, priceCents, pickupCents, taxRate, imageUrl, description } = item
  const problems = nameProblems(name, [...at, 'name'], 'item-name-missing')
  if (priceCents === null) problems.push(error('item-price-missing', [...at, 'priceCents'], name))
  if (priceCents === 0 && !isPricedByOptions(item, groups))
    problems.push(warning('price-zero', [...at, 'priceCents'], name))
  problems.push(
    ...priceProblems(priceCents, [...at, 'priceCents'], name),
    ...priceProblems(pickupCents, [...at, 'pickupCents'], name),
  )
  if (description.length > longestDescription)
    problems.push(error('description-too-long', [...at, 'description'], name, longestDescription))
  if (taxRate !== null && !isTaxRate(taxRate))
    problems.push(error('tax-rate-unreadable', [...at, 'taxRate'], name))
  if (imageUrl !== null) problems.push(...imageProblems(imageUrl, [...at, 'imageUrl'], name))
  if (item.groupIds.length > 0)
    problems.push(...referenceProblems(item.groupIds, [...at, 'groupIds'], name, groups))
  return problems
}

/** "Pizza, choose a size": nothing is free where an option with a price must be chosen. */
function isPricedByOptions(item: MenuItem, groups: ReadonlyMap<string, MenuGroup>): boolean {
  return item.groupIds.some((id) => {
    const group = groups.get(id)
    return (
      group !== undefined && group.min > 0 && group.options.some((option) => (option.priceCents ?? 0) > 0)
    )
  })
}

/** Per cent with a point, from 0 to 100: 5 for 5%, 14.975. */
function isTaxRate(text: string): boolean {
  return /^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) <= 100
}
