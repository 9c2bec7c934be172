import type { Menu, MenuItem } from '../menu.ts'
import { foldedText } from '../../text/folded-text.ts'

/** Whose codes a recognised dish goes on with: those of the menu, or those of the file. */
export type Codes = 'kept' | 'given'

/** A dish that is in both menus under different codes. */
export type Recognised = { name: string; kept: string; given: string }

/**
 * A menu from a spreadsheet with the ids of the one it goes into, wherever both mean the same thing. Ids decide first.
 * Programs for spreadsheets take the zeros off codes (`0017` becomes `17`, `7E10` becomes `7.00E+10`), and then every dish
 * would be a new one: what is sold out would be sold again. So what ids do not pair is paired by what is the only one of
 * its kind on both sides: category, name and price; name and price; name; the number that a code is. Options go by the
 * names of their group and their own.
 */
export function recognise(
  existing: Menu,
  document: Menu,
  codes: Codes = 'kept',
): { document: Menu; recognised: Recognised[] } {
  const items = pairs(placed(existing), placed(document), itemKeys)
  const groups = pairs(existing.groups, document.groups, [nameOf])
  const categories = pairs(existing.categories, document.categories, [nameOf])
  const keptGroups = new Map(existing.groups.map((group) => [group.id, group]))
  const named = (ids: readonly string[]) => ids.map((id) => groups.get(id) ?? id)
  const withId = <Thing extends { id: string; groupIds: string[] }>(
    thing: Thing,
    known: ReadonlyMap<string, string>,
  ): Thing => ({ ...thing, id: known.get(thing.id) ?? thing.id, groupIds: named(thing.groupIds) })

  return {
    document: {
      ...document,
      categories: document.categories.map((category) => ({
        ...category,
        id: categories.get(category.id) ?? category.id,
        items: category.items.map((item) => withId(item, codes === 'kept' ? items : new Map())),
      })),
      groups: document.groups.map((group) => {
        const id = groups.get(group.id) ?? group.id
        const options = pairs(keptGroups.get(id)?.options ?? [], group.options, [nameOf])
        return { ...group, id, options: group.options.map((option) => withId(option, options)) }
      }),
    },
    recognised: placed(document).flatMap(({ id, name }) => {
      const kept = items.get(id)
      return kept === undefined ? [] : [{ name, kept, given: id }]
    }),
  }
}

/** How much of a menu a document that goes into it takes away: items whose ids it does not have. */
export function itemsTakenAway(existing: Menu, document: Menu): number {
  const kept = new Set(placed(document).map(({ id }) => id))
  return placed(existing).filter(({ id }) => !kept.has(id)).length
}

/** A name as it is compared; one without a letter or digit as it stands. */
function nameOf({ name }: { name: string }): string {
  return foldedText(name) || name.trim()
}

type PlacedItem = MenuItem & { within: string }

function placed({ categories }: Menu): PlacedItem[] {
  return categories.flatMap(({ name, items }) => items.map((item) => ({ ...item, within: foldedText(name) })))
}

const itemKeys: readonly ((item: PlacedItem) => string)[] = [
  ({ within, name, priceCents }) => `${within}\n${nameOf({ name })}\n${priceCents}`,
  ({ name, priceCents }) => `${nameOf({ name })}\n${priceCents}`,
  nameOf,
  ({ id }) => numberOf(id),
]

/** `0017`, `17` and `17.0` are one number; empty for a code that is none. */
function numberOf(code: string): string {
  if (code.length > 40 || !/^\d+(?:[.,]\d+)?(?:e\+?\d{1,2})?$/i.test(code)) return ''
  return String(Number(code.replace(',', '.')))
}

/** Existing ids by given ones, for things that are not the same by id and the only ones with one of the keys. */
function pairs<Thing extends { id: string }>(
  existing: readonly Thing[],
  given: readonly Thing[],
  keys: readonly ((thing: Thing) => string)[],
): Map<string, string> {
  const found = new Map<string, string>()
  const ids = { existing: new Set(existing.map(({ id }) => id)), given: new Set(given.map(({ id }) => id)) }
  let left = {
    existing: existing.filter(({ id }) => !ids.given.has(id)),
    given: given.filter(({ id }) => !ids.existing.has(id)),
  }
  for (const key of keys) {
    const only = { existing: onlyOnes(left.existing, key), given: onlyOnes(left.given, key) }
    for (const [value, thing] of only.given) {
      const same = only.existing.get(value)
      if (same) found.set(thing.id, same.id)
    }
    const taken = new Set(found.values())
    left = {
      existing: left.existing.filter(({ id }) => !taken.has(id)),
      given: left.given.filter(({ id }) => !found.has(id)),
    }
  }
  return found
}

/** Things by a key that no other has; without those whose key is empty. */
function onlyOnes<Thing>(things: readonly Thing[], key: (thing: Thing) => string): Map<string, Thing> {
  const found = new Map<string, Thing>()
  const twice = new Set<string>()
  for (const thing of things) {
    const value = key(thing)
    if (found.has(value)) twice.add(value)
    else found.set(value, thing)
  }
  for (const value of twice) found.delete(value)
  found.delete('')
  return found
}
