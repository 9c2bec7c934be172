import type { OrderLine, OrderOption } from '#shared/order/order.ts'
import { readName } from '../../read-name.ts'

/** A dish or something chosen for one, as both generations of Uber's order have it. */
export type Dish = {
  title: string | null | undefined
  itemId: string | null | undefined
  lineId: string | null | undefined
  /** Null where it was not said. */
  quantity: number | null
  /** Without what is chosen for it; null where it is not known. */
  priceCents: number | null
  /** What the customer asks for it, allergies first. */
  notes: string[]
  person: string | null
  substitution: string | null
  groups: { title: string | null | undefined; chosen: Dish[]; removed: Dish[] }[]
}

type SentGroup<Item> = {
  title?: string | null | undefined
  selected_items?: readonly Item[] | null | undefined
  removed_items?: readonly Item[] | null | undefined
}

/** What is chosen for a dish and what is taken off it, group by group, each part read by `dishOf`. Pure. */
export function groupsOf<Item>(
  sent: readonly SentGroup<Item>[] | null | undefined,
  dishOf: (item: Item) => Dish,
): Dish['groups'] {
  return (sent ?? []).map(({ title, selected_items: chosen, removed_items: removed }) => ({
    title,
    chosen: (chosen ?? []).map(dishOf),
    removed: (removed ?? []).map(dishOf),
  }))
}

/** Deeper than this a dish is not read out by anybody (uber-eats.md section 6). */
export const mostLevels = 10

/** How many levels of choices it has. Pure. */
export function levelsOf({ groups }: Dish): number {
  const below = groups.flatMap(({ chosen, removed }) => [...chosen, ...removed].map(levelsOf))
  return groups.length === 0 ? 0 : 1 + Math.max(0, ...below)
}

/** The line a dish is cooked from; its name is empty where nothing of it can be read. Pure. */
export function lineOf(dish: Dish): OrderLine {
  const { quantity, itemId, lineId, priceCents, person, substitution } = dish
  const notes = notesOf(dish)
  return {
    name: nameOf(dish),
    itemId: itemId ?? null,
    lineId: lineId ?? null,
    category: null,
    quantity: quantity ?? 1,
    ...(quantity === null && { isQuantityAssumed: true }),
    priceCents,
    note: notes.length === 0 ? null : notes.join('\n'),
    consumerName: person,
    options: optionsOf(dish),
    substitution,
  }
}

function nameOf({ title, itemId }: Dish): string {
  return readName(title) ?? readName(itemId) ?? ''
}

/** A choice has no place for a note of its own: it stands with the dish, under the choice's name. */
function notesOf({ notes, groups }: Dish): string[] {
  const ofChoices = groups.flatMap(({ chosen, removed }) =>
    [...chosen, ...removed].flatMap((one) => notesOf(one).map((note) => `${nameOf(one)}: ${note}`)),
  )
  return [...notes, ...ofChoices]
}

function optionsOf({ groups }: Dish): OrderOption[] {
  return groups.flatMap(({ title, chosen, removed }) => {
    const group = readName(title)
    const off = removed.map(nameOf).filter((name) => name !== '')
    const options = chosen.map((one) => optionOf(one, group))
    const [first, ...others] = options
    if (off.length === 0) return options
    if (first) return [{ ...first, removed: off }, ...others]
    // Nothing chosen and only parts taken off: it still has to be read out.
    return [
      {
        group,
        name: group ?? '?',
        itemId: null,
        lineId: null,
        quantity: 1,
        priceCents: null,
        options: [],
        removed: off,
      },
    ]
  })
}

function optionOf(dish: Dish, group: string | null): OrderOption {
  return {
    group,
    name: nameOf(dish) || '?',
    itemId: dish.itemId ?? null,
    lineId: dish.lineId ?? null,
    quantity: dish.quantity ?? 1,
    priceCents: dish.priceCents,
    options: optionsOf(dish),
    removed: [],
  }
}
