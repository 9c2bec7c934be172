import { emptyMenu, type Menu, type MenuCategory, type MenuGroup, type MenuItem } from '../menu.ts'
import type { CategoryDraft } from './draft.ts'
import type { GroupDraft, ItemGroups } from './resolve-groups.ts'
import type { RowReader } from './row-reader.ts'
import { createIds, madeItemIds } from './stable-ids.ts'
import { slugOf } from '../../text/slug.ts'

/** Where the parts of a menu stand in the spreadsheet; in the order of the document. Rows count from 0. */
export type MenuOrigins = {
  categories: { row: number; items: ItemOrigin[] }[]
  groups: { row: number; rows: number[]; options: number[] }[]
}
export type ItemOrigin = { row: number; rows: number[]; groupRows: number[] }

type GroupsOf = Map<CategoryDraft['items'][number], ItemGroups>

/** What the contract takes in one menu. */
const most = { categories: 1_000, groups: 5_000, groupsOfItem: 200, options: 5_000, items: 20_000 }

/** The document of the drafts, with ids that stay the same as long as the names do. */
export function assemble(
  drafts: readonly CategoryDraft[],
  groups: readonly GroupDraft[],
  groupsOf: GroupsOf,
  read: RowReader,
  about: { name: string; currency: string },
): { menu: Menu; origins: MenuOrigins } {
  const items = drafts.flatMap((category) => category.items)
  const itemIds = createIds(givenIds(items, read).keys())
  const categoryIds = createIds([])
  const groupIds = createIds([])
  const idOfGroup = new Map(groups.map((group) => [group, groupIds.take([`grp-${slugOf(group.name)}`])]))
  const optionIds = optionIdSource(groups, read)

  const menuGroups = groups.map((group): MenuGroup => ({
    id: idOfGroup.get(group) ?? '',
    name: group.name,
    min: group.min,
    max: group.max,
    free: group.free,
    active: true,
    options: group.options.map(({ draft, opens }) => ({
      ...draft.option,
      id: draft.id ?? optionIds(draft.option.name),
      groupIds: unique(opens.map((inner) => idOfGroup.get(inner) ?? '')),
    })),
  }))
  const categories = drafts.map((draft): MenuCategory => {
    const slug = slugOf(draft.name)
    return {
      id: categoryIds.take([`cat-${slug}`]),
      name: draft.name,
      active: true,
      items: draft.items.map((item): MenuItem => {
        const own = slugOf(item.item.name)
        return {
          ...item.item,
          id: item.id ?? itemIds.take([`${madeItemIds}${own}`, `${madeItemIds}${slug}-${own}`]),
          groupIds: unique((groupsOf.get(item) ?? []).map(({ group }) => idOfGroup.get(group) ?? '')),
        }
      }),
    }
  })

  reportTooMany(drafts, groups, groupsOf, read)
  return {
    menu: { ...emptyMenu(about.name, about.currency), categories, groups: menuGroups },
    origins: originsOf(drafts, groups, groupsOf),
  }
}

/** Ids written in the spreadsheet, with the row of each; one that stands twice is reported. */
function givenIds(items: CategoryDraft['items'], read: RowReader): Map<string, number> {
  const given = new Map<string, number>()
  for (const { id, row } of items) {
    if (id === null) continue
    const first = given.get(id)
    if (first === undefined) given.set(id, row)
    else read.report(row, 'id', 'id-twice', { other: read.addressOf(first, 'id') })
  }
  return given
}

function reportTooMany(
  drafts: readonly CategoryDraft[],
  groups: readonly GroupDraft[],
  groupsOf: GroupsOf,
  read: RowReader,
): void {
  for (const draft of drafts.slice(most.categories))
    read.report(draft.row, 'category', 'too-many', { limit: most.categories })
  for (const draft of drafts)
    for (const item of draft.items.slice(most.items))
      read.report(item.row, 'item', 'too-many', { limit: most.items })
  for (const group of groups.slice(most.groups))
    read.report(group.row, 'group', 'too-many', { limit: most.groups })
  for (const { options } of groups)
    for (const { draft } of options.slice(most.options))
      read.report(draft.row, 'option', 'too-many', { limit: most.options })
  for (const [item, own] of groupsOf)
    if (own.length > most.groupsOfItem)
      read.report(item.row, 'group', 'too-many', { limit: most.groupsOfItem })
}

function originsOf(
  drafts: readonly CategoryDraft[],
  groups: readonly GroupDraft[],
  groupsOf: GroupsOf,
): MenuOrigins {
  return {
    categories: drafts.map(({ row, items }) => ({
      row,
      items: items.map((item) => ({
        row: item.row,
        rows: item.rows,
        groupRows: (groupsOf.get(item) ?? []).map((each) => each.row),
      })),
    })),
    groups: groups.map(({ row, rows, options }) => ({
      row,
      rows,
      options: options.map(({ draft }) => draft.row),
    })),
  }
}

/** The same name is the same option to a cook, in whatever group: 86 goes by id. */
function optionIdSource(groups: readonly GroupDraft[], read: RowReader): (name: string) => string {
  const given = new Map<string, { name: string; row: number }>()
  for (const { options } of groups) {
    const here = new Set<string>()
    for (const { draft } of options) {
      if (draft.id === null) continue
      const first = given.get(draft.id)
      if (first && (here.has(draft.id) || first.name !== draft.option.name))
        read.report(draft.row, 'id', 'id-twice', { other: read.addressOf(first.row, 'id') })
      if (!first) given.set(draft.id, { name: draft.option.name, row: draft.row })
      here.add(draft.id)
    }
  }
  const ids = createIds(given.keys())
  const made = new Map<string, string>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    const id = ids.take([`opt-${slugOf(name)}`])
    made.set(name, id)
    return id
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
