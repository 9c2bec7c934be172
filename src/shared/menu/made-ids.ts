import type { WireGroup, WireMenu } from '../doordash/menu.ts'
import { slugOf } from '../text/slug.ts'

/**
 * Ids for what came from a channel without one, or with one that is taken: made from the name, so that reading the same
 * menu again gives the same. Ids the channel gave elsewhere in the menu are never made a second time.
 */
export function idSource(wire: WireMenu) {
  const given = givenIds(wire)
  const taken = { group: new Set<string>() }
  const made = { category: new Set<string>(), item: new Set<string>() }
  /** Options may have the same id in several groups, if they have the same name: 86 goes by id. */
  const optionNames = new Map<string, string>()

  function fresh(wanted: string, isTaken: (id: string) => boolean): string {
    if (!isTaken(wanted)) return wanted
    let number = 2
    while (isTaken(`${wanted}-${number}`)) number += 1
    return `${wanted}-${number}`
  }
  function keep(id: string, where: Set<string>): string {
    where.add(id)
    return id
  }

  return {
    category: (id: string | null | undefined, name: string) =>
      id ||
      keep(
        fresh(`cat-${slugOf(name)}`, (one) => given.has(one) || made.category.has(one)),
        made.category,
      ),
    item: (id: string | null | undefined, name: string) =>
      id ||
      keep(
        fresh(`itm-${slugOf(name)}`, (one) => given.has(one) || made.item.has(one)),
        made.item,
      ),
    /** For a group that is not in the library yet. */
    group: (id: string | null | undefined, name: string) => {
      if (!id) {
        const isTaken = (one: string) => given.has(one) || taken.group.has(one)
        return keep(fresh(`grp-${slugOf(name)}`, isTaken), taken.group)
      }
      if (!taken.group.has(id)) return keep(id, taken.group)
      let number = 2
      while (given.has(`${id}~${number}`) || taken.group.has(`${id}~${number}`)) number += 1
      return keep(`${id}~${number}`, taken.group)
    },
    /** One source for the options of one group. */
    options: () => {
      const here = new Set<string>()
      return (id: string | null | undefined, name: string) => {
        if (id) return id
        const isTaken = (one: string) =>
          given.has(one) || here.has(one) || (optionNames.get(one) ?? name) !== name
        const found = keep(fresh(`opt-${slugOf(name)}`, isTaken), here)
        optionNames.set(found, name)
        return found
      }
    },
  }
}

function givenIds(wire: WireMenu): Set<string> {
  const given = new Set<string>()
  const note = (thing: { merchant_supplied_id?: string | null | undefined }) => {
    if (thing.merchant_supplied_id) given.add(thing.merchant_supplied_id)
  }
  const walk = (groups: readonly WireGroup[] | null | undefined) => {
    for (const group of groups ?? []) {
      note(group)
      for (const option of group.options ?? []) {
        note(option)
        walk(option.extras)
      }
    }
  }
  for (const category of wire.menu.categories) {
    note(category)
    for (const item of category.items ?? []) {
      note(item)
      walk(item.extras)
    }
  }
  return given
}
