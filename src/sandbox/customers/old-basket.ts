import { type Catalogue, findItem } from './catalogue.ts'
import type { MenuGroup, MenuItem } from '../world/catalogue.ts'
import type { Random } from '../world/random.ts'
import { type Chosen, chooseOptions, type DraftLine } from './draft.ts'
import { lineOf } from './presets.ts'

/**
 * A line of something that was sold out after the customer had put it in the basket: an item, or else an item with an
 * option; null when all of the menu is sold.
 */
export function soldOutLine(
  { menu, sold }: { menu: Catalogue; sold: Catalogue },
  random: Random,
): DraftLine | null {
  const gone = menu.items.filter((item) => !findItem(sold, item.id))
  if (gone.length > 0) {
    const item = random.pick(gone)
    return { ...lineOf(menu, item, { quantity: 1 }), chosen: chooseOptions(random, item.groups) }
  }
  for (const item of menu.items) {
    const left = optionIds(findItem(sold, item.id)?.groups ?? [])
    const way = wayTo(item, (id) => !left.has(id))
    if (way) return { ...lineOf(menu, item, { quantity: 1 }), chosen: way }
  }
  return null
}

function optionIds(groups: readonly MenuGroup[]): Set<string> {
  const idsOf = (all: readonly MenuGroup[]): string[] =>
    all.flatMap(({ options }) => options.flatMap((option) => [option.id, ...idsOf(option.groups)]))
  return new Set(idsOf(groups))
}

/** The choices that lead to the first wanted option. */
function wayTo({ groups }: Pick<MenuItem, 'groups'>, isWanted: (id: string) => boolean): Chosen[] | null {
  for (const group of groups) {
    for (const option of group.options) {
      const below = isWanted(option.id) ? [] : wayTo(option, isWanted)
      if (below) return [{ group, option, quantity: 1, chosen: below }]
    }
  }
  return null
}
