import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'

type PriceField = 'priceCents' | 'pickupCents'

/** What the text of a price field is kept under while it cannot be read. */
export function itemPriceName(itemId: string, field: PriceField): string {
  return `${field} of ${itemId}`
}

export function optionPriceName(groupId: string, optionId: string, field: PriceField): string {
  return `${field} of ${optionId} in ${groupId}`
}

const fields = ['priceCents', 'pickupCents'] as const

/** Where prices stand that could not be read; those of what was deleted meanwhile are nowhere. */
export function unreadPaths(menu: Menu, unread: Readonly<Record<string, string>>): MenuPath[] {
  const names = new Set(Object.keys(unread))
  if (names.size === 0) return []
  const items = menu.categories.flatMap((category, at) =>
    category.items.flatMap(({ id }, index) =>
      fields.flatMap((field): MenuPath[] =>
        names.has(itemPriceName(id, field)) ? [['categories', at, 'items', index, field]] : [],
      ),
    ),
  )
  const options = menu.groups.flatMap((group, at) =>
    group.options.flatMap(({ id }, index) =>
      fields.flatMap((field): MenuPath[] =>
        names.has(optionPriceName(group.id, id, field)) ? [['groups', at, 'options', index, field]] : [],
      ),
    ),
  )
  return [...items, ...options]
}
