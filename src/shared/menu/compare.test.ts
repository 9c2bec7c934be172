import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aCategory, aGroup, aMenu, anItem, anOption, anyMenu } from '../../../tests/support/menus.ts'
import { wireMenu } from '../doordash/menu.ts'
import { compareMenus } from './compare.ts'
import type { MenuChange } from './change.ts'
import { demoMenu } from './demo-menu.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fromWire } from './from-doordash.ts'
import type { Menu, MenuGroup, MenuItem } from './menu.ts'
import { toWire } from './to-doordash.ts'

const soup = anItem({ groupIds: ['grp-side'] })
const base = aMenu({
  categories: [aCategory({ items: [soup, anItem({ id: 'itm-pie', name: 'Pie' })] })],
  groups: [aGroup({ options: [anOption(), anOption({ id: 'opt-salad', name: 'Salad' })] })],
  specialDays: [{ date: '2026-12-25', closed: true, periods: [] }],
})
const withSoup = (over: Partial<MenuItem>): Menu => ({
  ...base,
  categories: base.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => (item.id === 'itm-soup' ? { ...item, ...over } : item)),
  })),
})
const withSide = (over: Partial<MenuGroup>): Menu => ({
  ...base,
  groups: base.groups.map((group) => ({ ...group, ...over })),
})
const change = (more: Partial<MenuChange>): MenuChange => ({
  kind: 'changed',
  thing: 'item',
  id: 'itm-soup',
  name: 'Soup',
  within: 'Starters',
  field: null,
  before: null,
  after: null,
  ...more,
})
const side = { thing: 'group', id: 'grp-side', name: 'Side', within: null } as const
const fries = { thing: 'option', id: 'opt-fries', name: 'Fries', within: 'Side' } as const

describe('what changed outside is told field by field (R27)', () => {
  test.each<[string, Menu, Partial<MenuChange>[]]>([
    ['price', withSoup({ priceCents: 995 }), [{ field: 'price', before: 895, after: 995 }]],
    [
      'name',
      withSoup({ name: 'Potage' }),
      [{ name: 'Potage', field: 'name', before: 'Soup', after: 'Potage' }],
    ],
    ['description', withSoup({ description: 'Hot' }), [{ field: 'description', before: '', after: 'Hot' }]],
    ['pickup price', withSoup({ pickupCents: 795 }), [{ field: 'pickup-price', after: 795 }]],
    ['tax', withSoup({ taxRate: '5' }), [{ field: 'tax-rate', after: '5' }]],
    [
      'image',
      withSoup({ imageUrl: 'https://a.example/b.png' }),
      [{ field: 'image', after: 'https://a.example/b.png' }],
    ],
    ['switch', withSoup({ active: false }), [{ field: 'active', before: true, after: false }]],
    ['alcohol', withSoup({ isAlcohol: true }), [{ field: 'alcohol', before: false, after: true }]],
    ['tags', withSoup({ tags: ['vegan'] }), [{ field: 'tags', before: [], after: ['vegan'] }]],
    [
      'groups, and the group nothing names any more',
      withSoup({ groupIds: [] }),
      [
        { field: 'groups', before: ['Side'], after: [] },
        { ...side, kind: 'removed' },
      ],
    ],
    [
      'hours of the item, which are not edited here',
      withSoup({ kept: { item_special_hours: [{ day_index: 'MON' }] } }),
      [{ field: 'other', before: [], after: ['item_special_hours'] }],
    ],
    [
      'rules of a group',
      withSide({ min: 1, max: 2, free: 1 }),
      [{ ...side, field: 'rules', before: ['0', '1', '0'], after: ['1', '2', '1'] }],
    ],
    [
      'an option',
      withSide({
        options: [anOption({ priceCents: 50, isDefault: true }), ...(base.groups[0]?.options.slice(1) ?? [])],
      }),
      [
        { ...fries, field: 'price', before: 0, after: 50 },
        { ...fries, field: 'default', before: false, after: true },
      ],
    ],
    [
      'order of options',
      withSide({ options: base.groups[0]?.options.toReversed() ?? [] }),
      [{ ...side, field: 'order', before: ['Fries', 'Salad'], after: ['Salad', 'Fries'] }],
    ],
    [
      'an option more',
      withSide({
        options: [...(base.groups[0]?.options ?? []), anOption({ id: 'rice', name: 'Rice', priceCents: 5 })],
      }),
      [{ ...fries, kind: 'added', id: 'rice', name: 'Rice', field: 'price', after: 5 }],
    ],
    [
      'hours, only of the days that differ',
      {
        ...base,
        hours: [
          { day: 'FRI', start: '11:00', end: '01:00' },
          { day: 'TUE', start: '11:00', end: '22:00' },
        ],
      },
      [
        {
          thing: 'hours',
          id: 'hours',
          name: '',
          within: null,
          field: 'periods',
          before: [],
          after: ['FRI 11:00-01:00'],
        },
      ],
    ],
    [
      'special days',
      {
        ...base,
        specialDays: [{ date: '2026-12-24', closed: false, periods: [{ start: '11:00', end: '15:00' }] }],
      },
      [
        {
          kind: 'added',
          thing: 'special-day',
          id: '2026-12-24',
          name: '2026-12-24',
          within: null,
          field: 'periods',
          after: ['11:00-15:00'],
        },
        {
          kind: 'removed',
          thing: 'special-day',
          id: '2026-12-25',
          name: '2026-12-25',
          within: null,
          field: 'periods',
          before: [],
        },
      ],
    ],
    [
      'the whole menu off',
      { ...base, active: false },
      [
        {
          thing: 'menu',
          id: 'menu',
          name: 'All day',
          within: null,
          field: 'active',
          before: true,
          after: false,
        },
      ],
    ],
  ])('%s', (_name, after, expected) => {
    expect(compareMenus(base, after)).toEqual(expected.map(change))
    expect(fingerprintOf(after)).not.toBe(fingerprintOf(base))
  })

  it('an item that moved is not one gone and one come', () => {
    const two = aMenu({
      categories: [
        aCategory(),
        aCategory({ id: 'b', name: 'Mains', items: [anItem({ id: 'i', name: 'Pie' })] }),
      ],
    })
    const [starters, mains] = two.categories
    if (!starters || !mains) throw new Error('two categories')
    const moved = aMenu({
      categories: [
        { ...starters, items: [] },
        { ...mains, items: [...starters.items, ...mains.items] },
      ],
    })
    expect(compareMenus(two, moved)).toEqual([
      change({ within: 'Mains', field: 'category', before: 'Starters', after: 'Mains' }),
    ])
  })

  it('items and categories come and go with their prices', () => {
    const desserts = aCategory({
      id: 'd',
      name: 'Desserts',
      items: [anItem({ id: 'cake', name: 'Cake', priceCents: 600 })],
    })
    const bigger = { ...base, categories: [...base.categories, desserts] }
    const told = (kind: 'added' | 'removed') => [
      change({ kind, thing: 'category', id: 'd', name: 'Desserts', within: null }),
      change({
        kind,
        id: 'cake',
        name: 'Cake',
        within: 'Desserts',
        field: 'price',
        before: kind === 'removed' ? 600 : null,
        after: kind === 'added' ? 600 : null,
      }),
    ]
    expect(compareMenus(base, bigger)).toEqual(told('added'))
    expect(compareMenus(bigger, base)).toEqual(told('removed'))
  })
})

describe('menus with one meaning', () => {
  test.each<[string, Menu]>([
    ['a pickup price that says the same', withSoup({ pickupCents: 895 })],
    [
      'what DoorDash fills in by itself',
      withSoup({ kept: { is_bike_friendly: true, quantity_info: { default_quantity: 0 } } }),
    ],
    ['a group that nothing names', { ...base, groups: [...base.groups, aGroup({ id: 'unused' })] }],
    [
      'a day written as closed',
      { ...base, hours: [...base.hours, { day: 'MON', start: '00:00', end: '00:00' }] },
    ],
    ['said to be on', { ...base, active: true }],
  ])('%s', (_name, after) => {
    expect(compareMenus(base, after)).toEqual([])
    expect(fingerprintOf(after)).toBe(fingerprintOf(base))
  })

  it('8.00 per cent is 8 per cent, and the order of hours is none', () => {
    const hours = demoMenu.hours.toReversed()
    expect(fingerprintOf({ ...demoMenu, hours })).toBe(fingerprintOf(demoMenu))
    expect(fingerprintOf(withSoup({ taxRate: '8.00' }))).toBe(fingerprintOf(withSoup({ taxRate: '8' })))
  })

  it('the order of keys does not matter', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, one]) => [key, backwards(one)]),
      )
    }
    expect(fingerprintOf(backwards(demoMenu) as Menu)).toBe(fingerprintOf(demoMenu))
  })

  it('read back from DoorDash, a menu has the fingerprint it was sent with', () => {
    fc.assert(
      fc.property(anyMenu, (document) => {
        const wire = wireMenu.parse(JSON.parse(JSON.stringify(toWire(document, { menuId: 'menu-1' }))))
        const back = fromWire(wire, 'CAD')
        expect(fingerprintOf(back)).toBe(fingerprintOf(document))
        expect(compareMenus(document, back)).toEqual([])
      }),
    )
  })

  it('fingerprints differ exactly where a comparison finds something', () => {
    fc.assert(
      fc.property(anyMenu, anyMenu, fc.boolean(), (one, other, isSameContent) => {
        const mixed = isSameContent ? { ...other, categories: one.categories, groups: one.groups } : other
        expect(compareMenus(one, mixed).length === 0).toBe(fingerprintOf(one) === fingerprintOf(mixed))
      }),
    )
  })

  it('a ring of groups has a fingerprint, too', () => {
    const ring = withSide({ options: [anOption({ groupIds: ['grp-side'] })] })
    expect(fingerprintOf(ring)).toMatch(/^[0-9a-f]{28}$/)
    expect(fingerprintOf(ring)).not.toBe(fingerprintOf(base))
  })
})
