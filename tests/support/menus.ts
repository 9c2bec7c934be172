import fc from 'fast-check'
import { days, timeOf } from '#shared/menu/hours.ts'
import {
  dietaryTags,
  itemsOf,
  type Menu,
  type MenuCategory,
  type MenuGroup,
  type MenuItem,
  type MenuOption,
} from '#shared/menu/menu.ts'

export const anOption = (over: Partial<MenuOption> = {}): MenuOption => ({
  id: 'opt-fries',
  name: 'Fries',
  priceCents: 0,
  pickupCents: null,
  active: true,
  isDefault: false,
  groupIds: [],
  ...over,
})
export const aGroup = (over: Partial<MenuGroup> = {}): MenuGroup => ({
  id: 'grp-side',
  name: 'Side',
  min: 0,
  max: 1,
  free: 0,
  active: true,
  options: [anOption()],
  ...over,
})
export const anItem = (over: Partial<MenuItem> = {}): MenuItem => ({
  id: 'itm-soup',
  name: 'Soup',
  description: '',
  priceCents: 895,
  pickupCents: null,
  taxRate: null,
  imageUrl: null,
  active: true,
  isAlcohol: false,
  tags: [],
  groupIds: [],
  ...over,
})
export const aCategory = (over: Partial<MenuCategory> = {}): MenuCategory => ({
  id: 'cat-starters',
  name: 'Starters',
  active: true,
  items: [anItem()],
  ...over,
})
/** Without a problem of any kind. */
export const aMenu = (over: Partial<Menu> = {}): Menu => ({
  name: 'All day',
  currency: 'CAD',
  categories: [aCategory()],
  groups: [],
  hours: [{ day: 'TUE', start: '11:00', end: '22:00' }],
  specialDays: [],
  ...over,
})
/** One item with these groups; the item names the first. */
export const menuWithGroups = (...groups: MenuGroup[]): Menu =>
  aMenu({
    categories: [aCategory({ items: [anItem({ groupIds: groups.slice(0, 1).map(({ id }) => id) })] })],
    groups,
  })

/** As large as menus get: 20 categories, every item with a description and two of 40 groups, some of them nested. */
export function largeMenu(itemCount = 2_000): Menu {
  const groups = Array.from({ length: 40 }, (_, g) =>
    aGroup({
      id: `grp-${g}`,
      name: `Choix ${g}`,
      min: g % 2,
      max: 3,
      options: Array.from({ length: 8 }, (_, o) =>
        anOption({
          id: `opt-${g}-${o}`,
          name: `Garniture ${g}.${o}`,
          priceCents: o * 25,
          groupIds: g < 30 && o === 0 ? [`grp-${30 + (g % 10)}`] : [],
        }),
      ),
    }),
  )
  const perCategory = Math.ceil(itemCount / 20)
  const categories = Array.from({ length: 20 }, (_, c) =>
    aCategory({
      id: `cat-${c}`,
      name: `Catégorie ${c}`,
      items: Array.from({ length: Math.min(perCategory, itemCount - c * perCategory) }, (_, i) => {
        const number = c * perCategory + i
        return anItem({
          id: `itm-${number}`,
          name: `Plat numéro ${number}`,
          description: `Légumes de saison, sauce maison et pain de ménage, servi chaud (${number}).`,
          priceCents: 500 + (number % 300) * 10,
          taxRate: '14.975',
          imageUrl: `https://images.example.com/plats/${number}.jpg`,
          tags: number % 3 === 0 ? ['vegetarian'] : [],
          groupIds: [`grp-${number % 30}`, `grp-${(number + 7) % 30}`],
        })
      }),
    }),
  )
  const hours = days.map((day) => ({ day, start: '11:00', end: '23:00' }))
  return aMenu({ name: 'Grande carte', categories, groups, hours })
}

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
const price = fc.integer({ min: 0, max: 50_000 })
const kept = fc.constantFrom(
  {},
  {},
  { kept: { is_bike_friendly: true } },
  { kept: { quantity_info: { default_quantity: 1, charge_above: 2 } } },
)

const optionNaming = (inner: readonly string[]) =>
  fc
    .record({
      name,
      priceCents: price,
      pickupCents: fc.option(price),
      active: fc.constant(true),
      isDefault: fc.constant(false),
      groupIds: fc.subarray([...inner], { maxLength: Math.min(2, inner.length) }),
      kept,
    })
    .map(({ kept, ...rest }) => ({ ...rest, ...kept }))

const groupNamed = (id: string, inner: readonly string[]) =>
  fc
    .record({
      name,
      active: fc.boolean(),
      options: fc.array(optionNaming(inner), { minLength: 1, maxLength: 3 }),
      kept,
    })
    .chain(({ kept, options, ...rest }) =>
      fc.integer({ min: 0, max: options.length }).map((min): MenuGroup => ({
        id,
        ...rest,
        min,
        max: options.length,
        free: Math.min(1, min),
        options: options.map((option, index) => ({ ...option, id: `opt-${id}-${index}` })),
        ...kept,
      })),
    )

const level = (names: readonly string[], inner: readonly string[]) =>
  fc.tuple(...names.map((id) => groupNamed(id, inner)))
const [outer, middle, deep] = [
  ['g-a', 'g-b', 'g-c'],
  ['g-d', 'g-e'],
  ['g-f', 'g-g'],
] as const

const itemsOfCategory = fc.array(
  fc.record({
    name,
    description: fc.string({ maxLength: 40 }),
    priceCents: price,
    pickupCents: fc.option(price),
    taxRate: fc.option(fc.constantFrom('5', '14.975', '0')),
    imageUrl: fc.option(fc.constant('https://img.example.com/a.png')),
    active: fc.boolean(),
    isAlcohol: fc.boolean(),
    tags: fc.subarray([...dietaryTags]),
    groupIds: fc.shuffledSubarray([...outer, ...middle, ...deep], { maxLength: 3 }),
    kept,
  }),
  { minLength: 1, maxLength: 4 },
)

const hours = fc
  .subarray([...days], { minLength: 1 })
  .chain((open) =>
    fc.tuple(
      ...open.map((day) =>
        fc
          .record({ from: fc.integer({ min: 360, max: 720 }), length: fc.integer({ min: 30, max: 1_000 }) })
          .map(({ from, length }) => ({ day, start: timeOf(from), end: timeOf(from + length) })),
      ),
    ),
  )

/** Any menu without errors, three levels of options at most; some of its groups are named by nothing. */
export const anyMenu: fc.Arbitrary<Menu> = fc
  .record({
    name,
    hours,
    outer: level(outer, middle),
    middle: level(middle, deep),
    deep: level(deep, []),
    categories: fc.array(fc.record({ name, active: fc.boolean(), items: itemsOfCategory, kept }), {
      minLength: 1,
      maxLength: 3,
    }),
    specialDays: fc.constantFrom<Menu['specialDays']>(
      [],
      [{ date: '2026-12-25', closed: true, periods: [] }],
      [
        {
          date: '2026-12-31',
          closed: false,
          periods: [
            { start: '11:00', end: '15:00' },
            { start: '18:00', end: '02:00' },
          ],
        },
      ],
    ),
  })
  .map(({ outer, middle, deep, categories, ...rest }) => ({
    ...rest,
    currency: 'CAD',
    groups: [...outer, ...middle, ...deep],
    categories: [
      ...categories.map(({ kept, ...category }, c) => ({
        id: `cat-${c}`,
        ...category,
        items: category.items.map(({ kept, ...item }, i) => ({ id: `itm-${c}-${i}`, ...item, ...kept })),
        ...kept,
      })),
      aCategory({ id: 'cat-last', items: [anItem({ id: 'itm-last' })] }),
    ],
  }))

/**
 * What a trip over the wire leaves of a menu: groups in the order in which the items name them first, those that nothing
 * names gone, and a pickup price equal to the price not said twice.
 */
export function afterTheWire(menu: Menu): Menu {
  const library = new Map(menu.groups.map((group) => [group.id, group]))
  const seen = new Set<string>()
  const walk = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (seen.has(id)) continue
      seen.add(id)
      for (const option of library.get(id)?.options ?? []) walk(option.groupIds)
    }
  }
  for (const item of itemsOf(menu)) walk(item.groupIds)
  const plain = <Priced extends { priceCents: number | null; pickupCents: number | null }>(
    thing: Priced,
  ) => ({
    ...thing,
    pickupCents: thing.pickupCents === thing.priceCents ? null : thing.pickupCents,
  })
  return {
    ...menu,
    categories: menu.categories.map((category) => ({ ...category, items: category.items.map(plain) })),
    groups: [...seen].flatMap((id) => {
      const group = library.get(id)
      return group ? [{ ...group, options: group.options.map(plain) }] : []
    }),
  }
}
