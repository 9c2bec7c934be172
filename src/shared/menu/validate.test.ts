import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  aCategory,
  aGroup,
  aMenu,
  anItem,
  anOption,
  anyMenu,
  largeMenu,
  menuWithGroups,
} from '../../../tests/support/menus.ts'
import { emptyMenu, largestMenuBytes, type Menu, type MenuItem } from './menu.ts'
import { type MenuPath, type MenuProblemCode, menuProblemCodes } from './problem.ts'
import { menuProblems } from './validate.ts'

const withItem = (over: Partial<MenuItem>): Menu =>
  aMenu({ categories: [aCategory({ items: [anItem(over)] })] })
const withHours = (...hours: Menu['hours']): Menu => aMenu({ hours })
const withSpecialDays = (...specialDays: Menu['specialDays']): Menu => aMenu({ specialDays })
const period = (start: string, end: string, day: Menu['hours'][number]['day'] = 'MON') => ({
  day,
  start,
  end,
})
const item = ['categories', 0, 'items', 0] as const
const group = ['groups', 0] as const
const option = ['groups', 0, 'options', 0] as const
const chain = (...ids: string[]) =>
  ids.map((id, at) =>
    aGroup({
      id,
      name: id.toUpperCase(),
      options: [anOption({ id: `of-${id}`, name: `Of ${id}`, groupIds: ids.slice(at + 1, at + 2) })],
    }),
  )
const ring = (...ids: string[]) => chain(...ids, ids[0] ?? '').slice(0, -1)

type Case = readonly [document: Menu, path: MenuPath, name?: string | null, limit?: number]
/** One menu per code, wrong in that alone. */
const cases: Record<MenuProblemCode, Case> = {
  'menu-empty': [aMenu({ categories: [] }), ['categories']],
  'menu-name-missing': [aMenu({ name: ' ' }), ['name']],
  'category-empty': [
    aMenu({ categories: [aCategory(), aCategory({ id: 'b', name: 'Soon', items: [] })] }),
    ['categories', 1, 'items'],
    'Soon',
  ],
  'category-name-missing': [aMenu({ categories: [aCategory({ name: '' })] }), ['categories', 0, 'name']],
  'item-name-missing': [withItem({ name: '\t' }), [...item, 'name']],
  'item-price-missing': [withItem({ priceCents: null }), [...item, 'priceCents'], 'Soup'],
  'group-name-missing': [menuWithGroups(aGroup({ name: '' })), [...group, 'name']],
  'group-empty': [menuWithGroups(aGroup({ options: [] })), [...group, 'options'], 'Side'],
  'group-unknown': [withItem({ groupIds: ['gone'] }), [...item, 'groupIds', 0], 'Soup'],
  'group-cyclic': [
    menuWithGroups(...ring('a', 'b')),
    ['groups', 1, 'options', 0, 'groupIds', 0],
    'A → B → A',
  ],
  'group-too-deep': [
    menuWithGroups(...chain('a', 'b', 'c', 'd')),
    ['groups', 2, 'options', 0, 'groupIds', 0],
    'Of c',
    3,
  ],
  'group-unused': [aMenu({ groups: [aGroup()] }), [...group], 'Side'],
  'group-min-above-max': [
    menuWithGroups(aGroup({ min: 2, max: 1, options: [anOption(), anOption({ id: 'b' })] })),
    [...group, 'min'],
    'Side',
    1,
  ],
  'group-min-unreachable': [
    menuWithGroups(aGroup({ min: 1, options: [anOption({ active: false })] })),
    [...group, 'min'],
    'Side',
    0,
  ],
  'group-max-zero': [menuWithGroups(aGroup({ max: 0 })), [...group, 'max'], 'Side'],
  'group-count-wrong': [menuWithGroups(aGroup({ min: -1 })), [...group, 'min'], 'Side'],
  'group-free-above-max': [menuWithGroups(aGroup({ free: 2 })), [...group, 'free'], 'Side', 1],
  'group-too-many-defaults': [
    menuWithGroups(aGroup({ options: ['a', 'b'].map((id) => anOption({ id, name: id, isDefault: true })) })),
    [...group, 'options'],
    'Side',
    1,
  ],
  'option-name-missing': [menuWithGroups(aGroup({ options: [anOption({ name: '' })] })), [...option, 'name']],
  'option-price-missing': [
    menuWithGroups(aGroup({ options: [anOption({ priceCents: null })] })),
    [...option, 'priceCents'],
    'Fries',
  ],
  'name-too-long': [withItem({ name: 'x'.repeat(501) }), [...item, 'name'], 'x'.repeat(501), 500],
  'description-too-long': [
    withItem({ description: 'x'.repeat(1_001) }),
    [...item, 'description'],
    'Soup',
    1_000,
  ],
  'id-missing': [withItem({ id: '' }), [...item, 'id'], 'Soup'],
  'id-too-long': [withItem({ id: 'x'.repeat(1_025) }), [...item, 'id'], 'Soup', 1_024],
  'id-duplicate': [
    aMenu({ categories: [aCategory(), aCategory({ id: 'b', items: [anItem({ name: 'Other' })] })] }),
    ['categories', 1, 'items', 0, 'id'],
    'Other',
  ],
  'price-negative': [withItem({ priceCents: -1 }), [...item, 'priceCents'], 'Soup'],
  'price-not-whole': [withItem({ pickupCents: 9.5 }), [...item, 'pickupCents'], 'Soup'],
  'price-zero': [withItem({ priceCents: 0 }), [...item, 'priceCents'], 'Soup'],
  'price-very-high': [withItem({ priceCents: 100_001 }), [...item, 'priceCents'], 'Soup', 100_000],
  'tax-rate-unreadable': [withItem({ taxRate: '14,975' }), [...item, 'taxRate'], 'Soup'],
  'image-not-a-link': [withItem({ imageUrl: 'photo.jpg' }), [...item, 'imageUrl'], 'Soup'],
  'image-has-query': [
    withItem({ imageUrl: 'https://img.example.com/a.jpg?w=9' }),
    [...item, 'imageUrl'],
    'Soup',
  ],
  'image-type': [withItem({ imageUrl: 'https://img.example.com/a.webp' }), [...item, 'imageUrl'], 'Soup'],
  'nothing-active': [withItem({ active: false }), ['categories']],
  'hours-missing': [withHours(), ['hours']],
  'hours-week-too-short': [withHours(period('11:00', '11:29')), ['hours'], null, 30],
  'hours-unreadable': [withHours(period('11:00', '12:00'), period('9', '17:00')), ['hours', 1]],
  'hours-too-short': [withHours(period('09:00', '10:00'), period('11:00', '11:29')), ['hours', 1], null, 30],
  'hours-start-is-end': [withHours(period('09:00', '10:00'), period('11:00', '11:00')), ['hours', 1]],
  'hours-overlap': [withHours(period('09:00', '12:00'), period('11:00', '13:00')), ['hours', 1]],
  'special-date-unreadable': [
    withSpecialDays({ date: '2026-02-30', closed: true, periods: [] }),
    ['specialDays', 0, 'date'],
    '2026-02-30',
  ],
  'special-date-twice': [
    withSpecialDays(
      { date: '2026-12-25', closed: true, periods: [] },
      { date: '2026-12-25', closed: false, periods: [{ start: '11:00', end: '12:00' }] },
    ),
    ['specialDays', 1, 'date'],
    '2026-12-25',
  ],
  'special-hours-missing': [
    withSpecialDays({ date: '2026-12-25', closed: false, periods: [] }),
    ['specialDays', 0, 'periods'],
    '2026-12-25',
  ],
  'special-hours-wrong': [
    withSpecialDays({
      date: '2026-12-25',
      closed: false,
      periods: [
        { start: '11:00', end: '14:00' },
        { start: '13:00', end: '15:00' },
      ],
    }),
    ['specialDays', 0, 'periods', 1],
    '2026-12-25',
    30,
  ],
  'menu-too-large': [
    aMenu({
      categories: [
        aCategory({
          items: Array.from({ length: 60 }, (_, n) => anItem({ id: `i${n}`, groupIds: ['grp-side'] })),
        }),
      ],
      groups: [
        aGroup({
          max: 1,
          options: Array.from({ length: 1_000 }, (_, n) =>
            anOption({ id: `o${n}`, name: `${n}${'é'.repeat(200)}` }),
          ),
        }),
      ],
    }),
    [],
    null,
    largestMenuBytes,
  ],
}
const warnings: MenuProblemCode[] = ['group-unused', 'price-zero', 'price-very-high', 'image-type']
/** Where one thing is wrong twice over. */
const alsoTold: Partial<Record<MenuProblemCode, MenuProblemCode[]>> = {
  'hours-week-too-short': ['hours-too-short'],
}

describe('each problem is found at its place (R18, R19, R21, R22)', () => {
  test.each(menuProblemCodes)('%s', (code) => {
    const [document, path, name = null, limit] = cases[code]
    const found = menuProblems(document)
    expect(found[0]).toEqual({
      code,
      severity: warnings.includes(code) ? 'warning' : 'error',
      path,
      name,
      ...(limit !== undefined && { limit }),
    })
    expect(found.slice(1).map((problem) => problem.code)).toEqual(alsoTold[code] ?? [])
  })

  test('a menu without faults has none', () => {
    expect(menuProblems(aMenu())).toEqual([])
    expect(menuProblems(largeMenu(100))).toEqual([])
  })

  test('a menu just begun lacks items and hours', () => {
    expect(menuProblems(emptyMenu('Lunch', 'CAD')).map(({ code }) => code)).toEqual([
      'menu-empty',
      'hours-missing',
    ])
  })
})

const codesOf = (document: Menu) => menuProblems(document).map(({ code }) => code)

describe('ids', () => {
  it('an option may stand in several groups under one id and one name: 86 goes by id', () => {
    const twice = (name: string) =>
      menuWithGroups(
        aGroup({ id: 'a', options: [anOption(), anOption({ id: 'to-b', groupIds: ['b'] })] }),
        aGroup({ id: 'b', options: [anOption({ name })] }),
      )
    expect(codesOf(twice('Fries'))).toEqual([])
    expect(menuProblems(twice('Salad'))).toMatchObject([
      { code: 'id-duplicate', path: ['groups', 1, 'options', 0, 'id'], name: 'Salad' },
    ])
  })
  it('twice within one group is an error even with the same name', () => {
    expect(codesOf(menuWithGroups(aGroup({ options: [anOption(), anOption()] })))).toEqual(['id-duplicate'])
  })
  it('an item and an option may share one: each is 86ed by a call of its own', () => {
    const document = menuWithGroups(aGroup({ options: [anOption({ id: 'itm-soup' })] }))
    expect(codesOf(document)).toEqual([])
  })
  it('categories and groups are unique, and a group is named once per item', () => {
    expect(
      codesOf(aMenu({ categories: [aCategory(), aCategory({ items: [anItem({ id: 'b' })] })] })),
    ).toEqual(['id-duplicate'])
    expect(codesOf(menuWithGroups(aGroup(), aGroup({ name: 'Again' })))).toEqual(['id-duplicate'])
    expect(
      menuProblems({ ...withItem({ groupIds: ['grp-side', 'grp-side'] }), groups: [aGroup()] }),
    ).toMatchObject([{ code: 'id-duplicate', path: [...item, 'groupIds', 1] }])
  })
})

describe('groups', () => {
  it('a group that names itself is a ring', () => {
    expect(menuProblems(menuWithGroups(...ring('a')))).toMatchObject([
      { code: 'group-cyclic', name: 'A → A' },
    ])
  })
  it('three levels are fine, for all that hang on them', () => {
    expect(codesOf(menuWithGroups(...chain('a', 'b', 'c')))).toEqual([])
  })
  it('a level too many is told once, however many items lead there', () => {
    const document = menuWithGroups(...chain('a', 'b', 'c', 'd', 'e'))
    const items = Array.from({ length: 50 }, (_, n) => anItem({ id: `i${n}`, groupIds: ['a'] }))
    expect(codesOf({ ...document, categories: [aCategory({ items })] })).toEqual(['group-too-deep'])
  })
  it('a chain that is entered further down is not too deep', () => {
    const document = menuWithGroups(...chain('a', 'b', 'c', 'd'))
    const entered = { ...document, categories: [aCategory({ items: [anItem({ groupIds: ['b'] })] })] }
    expect(codesOf(entered)).toEqual(['group-unused'])
  })
  it('options name groups that are there', () => {
    const document = menuWithGroups(aGroup({ options: [anOption({ groupIds: ['gone'] })] }))
    expect(menuProblems(document)).toMatchObject([
      { code: 'group-unknown', path: [...option, 'groupIds', 0], name: 'Fries' },
    ])
  })
  it('a group that is off may offer less than it asks for', () => {
    expect(
      codesOf(menuWithGroups(aGroup({ min: 1, active: false, options: [anOption({ active: false })] }))),
    ).toEqual([])
  })
  test.each([{ max: 1.5 }, { free: -1 }, { max: Number.MAX_VALUE }])('%o is no count', (rules) => {
    expect(codesOf(menuWithGroups(aGroup(rules)))).toEqual(['group-count-wrong'])
  })
  it('every ring of a library of any shape is found, and the search ends', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const library = fc.tuple(...ids.map(() => fc.subarray([...ids, 'gone'])))
    fc.assert(
      fc.property(library, (references) => {
        const groups = references.map((groupIds, at) =>
          aGroup({ id: ids[at] ?? '', options: [anOption({ id: `o${at}`, groupIds })] }),
        )
        const reach = (from: number, seen = new Set<number>()): Set<number> => {
          for (const id of references[from] ?? []) {
            const next = ids.indexOf(id)
            if (next !== -1 && !seen.has(next)) reach(next, seen.add(next))
          }
          return seen
        }
        const isCyclic = ids.some((_, at) => reach(at).has(at))
        expect(codesOf(menuWithGroups(...groups)).includes('group-cyclic')).toBe(isCyclic)
      }),
    )
  })
  it('a chain of thousands of groups ends', () => {
    const ids = Array.from({ length: 5_000 }, (_, n) => `g${n}`)
    expect(codesOf(menuWithGroups(...chain(...ids)))).toContain('group-too-deep')
    expect(codesOf(menuWithGroups(...ring(...ids)))).toContain('group-cyclic')
  })
})

describe('items', () => {
  it('an item is not free where an option with a price must be chosen', () => {
    const sized = (min: number) => ({
      ...withItem({ priceCents: 0, groupIds: ['grp-side'] }),
      groups: [aGroup({ min, options: [anOption({ priceCents: 900 })] })],
    })
    expect(codesOf(sized(1))).toEqual([])
    expect(codesOf(sized(0))).toEqual(['price-zero'])
  })
  it('pickup and option prices obey the same rules', () => {
    expect(codesOf(withItem({ pickupCents: -5 }))).toEqual(['price-negative'])
    expect(
      codesOf(menuWithGroups(aGroup({ options: [anOption({ priceCents: -5, pickupCents: 0.1 })] }))),
    ).toEqual(['price-negative', 'price-not-whole'])
  })
  test.each(['5', '0', '14.975', '100'])('a tax rate may be %s', (taxRate) => {
    expect(codesOf(withItem({ taxRate }))).toEqual([])
  })
  test.each(['', '5%', '-1', '101', '1e1', ' 5', 'five'])('a tax rate may not be "%s"', (taxRate) => {
    expect(codesOf(withItem({ taxRate }))).toEqual(['tax-rate-unreadable'])
  })
  test.each([
    ['https://img.example.com/a/b.JPEG', []],
    ['https://img.example.com:8443/caf%C3%A9.png#top', []],
    ['http://img.example.com/a.png', ['image-not-a-link']],
    ['https://localhost/a.png', ['image-not-a-link']],
    ['https://img.example.com/a b.png', ['image-not-a-link']],
    ['', ['image-not-a-link']],
    ['https://img.example.com', ['image-type']],
    ['https://img.example.com/a.png?', ['image-has-query']],
  ])('image %s', (imageUrl, expected) => {
    expect(codesOf(withItem({ imageUrl }))).toEqual(expected)
  })
})

describe('what is on sale', () => {
  it('an active item in a category that is off is not', () => {
    expect(codesOf(aMenu({ categories: [aCategory({ active: false })] }))).toEqual(['nothing-active'])
  })
  it('nothing is while the whole menu is off', () => {
    expect(menuProblems(aMenu({ active: false }))).toMatchObject([
      { code: 'nothing-active', path: ['active'] },
    ])
  })
})

describe('hours', () => {
  it('unreadable hours are not missing hours', () => {
    expect(codesOf(withHours(period('9', '17')))).toEqual(['hours-unreadable'])
  })
  it('days written as closed are missing hours', () => {
    expect(codesOf(withHours(period('00:00', '00:00')))).toEqual(['hours-missing'])
  })
  test.each([
    ['too short', [{ start: '11:00', end: '11:10' }], [0]],
    ['no length', [{ start: '00:00', end: '00:00' }], [0]],
    ['unreadable', [{ start: 'x', end: '12:00' }], [0]],
    [
      'past midnight is fine',
      [
        { start: '11:00', end: '14:00' },
        { start: '18:00', end: '02:00' },
      ],
      [],
    ],
  ])('special hours: %s', (_name, periods, places) => {
    const document = withSpecialDays({ date: '2026-12-31', closed: false, periods })
    expect(menuProblems(document)).toMatchObject(
      places.map((place) => ({ code: 'special-hours-wrong', path: ['specialDays', 0, 'periods', place] })),
    )
  })
})

describe('whatever the draft', () => {
  const hasErrors = (document: Menu) => menuProblems(document).some(({ severity }) => severity === 'error')

  it('every path leads to a place in the document', () => {
    const documents = Object.values(cases).map(([document]) => document)
    for (const document of documents)
      for (const { path } of menuProblems(document)) {
        const parent = path
          .slice(0, -1)
          .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], document)
        expect(parent).toBeTypeOf('object')
        const last = path.at(-1)
        if (last !== undefined) expect(Object.keys(parent as object)).toContain(String(last))
      }
  })
  it('a menu without errors stays so when it is switched on and off and on again', () => {
    fc.assert(
      fc.property(anyMenu, (document) => {
        expect(hasErrors({ ...document, active: false })).toBe(true)
        expect(hasErrors({ ...document, active: true })).toBe(false)
      }),
    )
  })
})
