import type { ChangedThing, ChangedValue, MenuChange } from './change.ts'
import { fieldChanges, isSame, order, otherFields, pairs } from './compare-values.ts'
import type { Menu, MenuCategory, MenuGroup, MenuItem, MenuOption } from './menu.ts'

/** Both menus are plain (`plainMenu`) here and below. */
export function menuChanges(from: Menu, to: Menu): MenuChange[] {
  return fieldChanges(
    { thing: 'menu', id: 'menu', name: to.name, within: null },
    {
      name: [from.name, to.name],
      active: [from.active ?? true, to.active ?? true],
      order: order(from.categories, to.categories),
      other: otherFields(from, to),
    },
  )
}

export function categoryChanges(from: Menu, to: Menu): MenuChange[] {
  return pairs(from.categories, to.categories).flatMap(([was, is]) => {
    if (!was || !is) return comeOrGone('category', was, is, null)
    return fieldChanges(
      { thing: 'category', id: is.id, name: is.name, within: null },
      {
        name: [was.name, is.name],
        active: [was.active, is.active],
        order: order(was.items, is.items),
        other: otherFields(was, is),
      },
    )
  })
}

export function itemChanges(from: Menu, to: Menu): MenuChange[] {
  const [old, now] = [placedItems(from), placedItems(to)]
  const [oldGroups, nowGroups] = [groupNames(from), groupNames(to)]
  return pairs(old, now).flatMap(([was, is]) => {
    if (!was || !is) {
      const placed = was ?? is
      return placed ? comeOrGone('item', was?.item, is?.item, placed.category.name) : []
    }
    const moved =
      was.category.id === is.category.id ? {} : { category: [was.category.name, is.category.name] as const }
    const [a, b] = [was.item, is.item]
    return fieldChanges(
      { thing: 'item', id: b.id, name: b.name, within: is.category.name },
      {
        ...moved,
        name: [a.name, b.name],
        description: [a.description, b.description],
        price: [a.priceCents, b.priceCents],
        'pickup-price': [a.pickupCents, b.pickupCents],
        'tax-rate': [a.taxRate, b.taxRate],
        image: [a.imageUrl, b.imageUrl],
        active: [a.active, b.active],
        alcohol: [a.isAlcohol, b.isAlcohol],
        tags: [a.tags, b.tags],
        groups: references(a.groupIds, b.groupIds, oldGroups, nowGroups),
        other: otherFields(a, b),
      },
    )
  })
}

export function groupChanges(from: Menu, to: Menu): MenuChange[] {
  const [oldGroups, nowGroups] = [groupNames(from), groupNames(to)]
  return pairs(from.groups, to.groups).flatMap(([was, is]) => {
    if (!was || !is) return comeOrGone('group', was, is, null)
    return [
      ...fieldChanges(
        { thing: 'group', id: is.id, name: is.name, within: null },
        {
          name: [was.name, is.name],
          rules: [rules(was), rules(is)],
          active: [was.active, is.active],
          order: order(was.options, is.options),
          other: otherFields(was, is),
        },
      ),
      ...pairs(was.options, is.options).flatMap(([a, b]) => {
        if (!a || !b) return comeOrGone('option', a, b, is.name)
        return fieldChanges(
          { thing: 'option', id: b.id, name: b.name, within: is.name },
          {
            name: [a.name, b.name],
            price: [a.priceCents, b.priceCents],
            'pickup-price': [a.pickupCents, b.pickupCents],
            active: [a.active, b.active],
            default: [a.isDefault, b.isDefault],
            groups: references(a.groupIds, b.groupIds, oldGroups, nowGroups),
            other: otherFields(a, b),
          },
        )
      }),
    ]
  })
}

function comeOrGone(
  thing: ChangedThing,
  was: MenuCategory | MenuItem | MenuGroup | MenuOption | undefined,
  is: MenuCategory | MenuItem | MenuGroup | MenuOption | undefined,
  within: string | null,
): MenuChange[] {
  const [here, kind] = is ? [is, 'added' as const] : [was, 'removed' as const]
  if (!here) return []
  const price = 'priceCents' in here ? here.priceCents : undefined
  return [
    {
      kind,
      thing,
      id: here.id,
      name: here.name,
      within,
      field: price === undefined ? null : 'price',
      before: kind === 'removed' ? (price ?? null) : null,
      after: kind === 'added' ? (price ?? null) : null,
    },
  ]
}

function references(
  before: readonly string[],
  after: readonly string[],
  oldNames: ReadonlyMap<string, string>,
  nowNames: ReadonlyMap<string, string>,
): readonly [ChangedValue, ChangedValue] {
  if (isSame(before, after)) return [null, null]
  const name = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? id
  const told = [before.map(name(oldNames)), after.map(name(nowNames))] as const
  // Two groups of one name were exchanged: only their ids tell.
  return isSame(told[0], told[1]) ? [before, after] : told
}

function groupNames(menu: Menu): Map<string, string> {
  return new Map(menu.groups.map(({ id, name }) => [id, name]))
}

function placedItems(menu: Menu): { id: string; item: MenuItem; category: MenuCategory }[] {
  return menu.categories.flatMap((category) =>
    category.items.map((item) => ({ id: item.id, item, category })),
  )
}

function rules({ min, max, free }: MenuGroup): readonly string[] {
  return [String(min), String(max), String(free)]
}
