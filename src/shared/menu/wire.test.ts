import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  aCategory,
  aGroup,
  aMenu,
  anItem,
  anOption,
  anyMenu,
  afterTheWire,
  menuWithGroups,
} from '../../../tests/support/menus.ts'
import { type WireGroup, type WireMenu, wireMenu } from '../doordash/menu.ts'
import { demoMenu } from './demo-menu.ts'
import { fromWire } from './from-doordash.ts'
import { type Menu, menu } from './menu.ts'
import { toWire } from './to-doordash.ts'
import { menuProblems } from './validate.ts'

/** As it would arrive at the other side. */
const sent = (document: Menu): WireMenu => wireMenu.parse(JSON.parse(JSON.stringify(toWire(document))))

const wireGroup = (over: Partial<WireGroup> = {}): WireGroup => ({
  name: 'Side',
  merchant_supplied_id: 'side',
  min_num_options: 0,
  max_num_options: 1,
  options: [{ name: 'Fries', merchant_supplied_id: 'fries', price: 0 }],
  ...over,
})
const wireWith = (...extras: WireGroup[][]): WireMenu => ({
  open_hours: [],
  special_hours: [],
  menu: {
    name: 'Menu',
    categories: [
      {
        name: 'All',
        merchant_supplied_id: 'all',
        items: extras.map((groups, index) => ({
          name: `Item ${index}`,
          merchant_supplied_id: `item-${index}`,
          price: 500,
          extras: groups,
        })),
      },
    ],
  },
})

describe('there and back', () => {
  it('every menu without errors survives the trip to DoorDash and back whole', () => {
    fc.assert(
      fc.property(anyMenu, (document) => {
        expect(menuProblems(document).filter(({ severity }) => severity === 'error')).toEqual([])
        expect(fromWire(sent(document), 'CAD')).toEqual(afterTheWire(document))
      }),
    )
  })

  it('what DoorDash has on file is sent back with the same meaning', () => {
    fc.assert(
      fc.property(anyMenu, (document) => {
        const onFile = sent(document)
        const back = sent(fromWire(onFile, 'CAD'))
        expect(back).toEqual(onFile)
      }),
    )
  })

  it('the demo menu needs no tidying up', () => {
    expect(fromWire(sent(demoMenu), 'CAD')).toEqual(demoMenu)
    expect(menu.parse(demoMenu)).toEqual(demoMenu)
    expect(menuProblems(demoMenu)).toEqual([])
  })
})

describe('to DoorDash', () => {
  it('hours are local times with seconds; the last minute of a day is open to its end', () => {
    const hours: Menu['hours'] = [
      { day: 'MON', start: '00:00', end: '23:59' },
      { day: 'TUE', start: '00:00', end: '00:00' },
      { day: 'FRI', start: '11:00', end: '01:00' },
    ]
    const specialDays = [
      { date: '2026-12-25', closed: true, periods: [{ start: '11:00', end: '12:00' }] },
      { date: '2026-12-31', closed: false, periods: [{ start: '17:00', end: '23:59' }] },
    ]
    expect(toWire(aMenu({ hours, specialDays }))).toMatchObject({
      open_hours: [
        { day_index: 'MON', start_time: '00:00:00', end_time: '23:59:59' },
        { day_index: 'FRI', start_time: '11:00:00', end_time: '01:00:00' },
      ],
      special_hours: [
        { date: '2026-12-25', closed: true, start_time: '00:00:00', end_time: '23:59:59' },
        { date: '2026-12-31', closed: false, start_time: '17:00:00', end_time: '23:59:59' },
      ],
    })
  })

  it('what is off is sent as off, not left out', () => {
    const document = aMenu({
      active: false,
      categories: [aCategory({ active: false, items: [anItem({ active: false, groupIds: ['grp-side'] })] })],
      groups: [aGroup({ active: false, options: [anOption({ active: false })] })],
    })
    const { menu } = toWire(document)
    const [category] = menu.categories
    const [item] = category?.items ?? []
    const [group] = item?.extras ?? []
    expect([menu, category, item, group, group?.options?.[0]].map((thing) => thing?.active)).toEqual(
      Array.from({ length: 5 }, () => false),
    )
  })

  it('a pickup price of its own is the base price, else the price is', () => {
    const items = [anItem({ id: 'a', pickupCents: 795 }), anItem({ id: 'b' })]
    const wire = toWire(aMenu({ categories: [aCategory({ items })] }))
    expect(wire.menu.categories[0]?.items).toMatchObject([
      { price: 895, base_price: 795 },
      { price: 895, base_price: 895 },
    ])
  })

  it('an item without a price can only be refused, never be given away', () => {
    const document = aMenu({ categories: [aCategory({ items: [anItem({ priceCents: null })] })] })
    expect(JSON.parse(JSON.stringify(toWire(document)))).toMatchObject({
      menu: { categories: [{ items: [{ price: null }] }] },
    })
  })

  it('a ring of groups ends at the third level of options', () => {
    const ring = menuWithGroups(
      aGroup({ id: 'a', options: [anOption({ id: 'to-b', groupIds: ['b'] })] }),
      aGroup({ id: 'b', options: [anOption({ id: 'to-a', groupIds: ['a', 'unknown'] })] }),
    )
    const first = toWire(ring).menu.categories[0]?.items?.[0]?.extras?.[0]
    const third = first?.options?.[0]?.extras?.[0]?.options?.[0]?.extras?.[0]
    expect(third).toMatchObject({ merchant_supplied_id: 'a', options: [{ merchant_supplied_id: 'to-b' }] })
    expect(third?.options?.[0]?.extras).toBeUndefined()
  })

  it('our tags stand beside what DoorDash knows of the dish', () => {
    const calories = { nutritional_info: { calorific_info: { display_type: 'cal', lower_range: 300 } } }
    const item = anItem({
      tags: ['vegan', 'vegetarian'],
      kept: {
        dish_info: { ...calories, classification_info: { is_hot: true, classification_tags: ['TAG_OTHER'] } },
      },
    })
    const document = aMenu({ categories: [aCategory({ items: [item] })] })
    const dish = sent(document).menu.categories[0]?.items?.[0]?.dish_info
    expect(dish).toEqual({
      ...calories,
      classification_info: {
        is_hot: true,
        classification_tags: ['TAG_KEY_DIETARY_VEGETARIAN', 'TAG_KEY_DIETARY_VEGAN', 'TAG_OTHER'],
      },
    })
    expect(fromWire(sent(document), 'CAD').categories[0]?.items[0]).toEqual({
      ...item,
      tags: ['vegetarian', 'vegan'],
    })
  })
})

describe('from DoorDash', () => {
  it('equal groups are one of the library, and named by each item', () => {
    const read = fromWire(wireWith([wireGroup()], [wireGroup({ sort_id: 4 })]), 'CAD')
    expect(read.groups).toHaveLength(1)
    expect(read.categories[0]?.items.map((item) => item.groupIds)).toEqual([['side'], ['side']])
  })

  it('one id with two contents is two groups here and goes back as it came', () => {
    const wire = wireWith([wireGroup()], [wireGroup({ max_num_options: 2 })], [wireGroup()])
    const read = fromWire(wire, 'CAD')
    expect(read.groups).toMatchObject([{ id: 'side' }, { id: 'side~2', sentAs: 'side', max: 2 }])
    expect(read.categories[0]?.items.map((item) => item.groupIds)).toEqual([['side'], ['side~2'], ['side']])
    expect(
      toWire(read).menu.categories[0]?.items?.map((item) => item.extras?.[0]?.merchant_supplied_id),
    ).toEqual(['side', 'side', 'side'])
    expect(fromWire(sent(read), 'CAD')).toEqual(read)
    expect(menuProblems(read).map(({ code }) => code)).toEqual(['hours-missing'])
  })

  it('groups that differ only inside a nested group are two', () => {
    const nested = (price: number) =>
      wireGroup({
        options: [
          {
            name: 'Salad',
            merchant_supplied_id: 'salad',
            price: 0,
            extras: [wireGroup({ merchant_supplied_id: 'dip', options: [{ name: 'Oil', price }] })],
          },
        ],
      })
    const read = fromWire(wireWith([nested(0)], [nested(50)]), 'CAD')
    expect(read.groups.map(({ id }) => id)).toEqual(['side', 'dip', 'side~2', 'dip~2'])
  })

  it('what has no id gets one from its name, the same each time, and none that is taken', () => {
    const wire: WireMenu = {
      open_hours: [],
      special_hours: [],
      menu: {
        name: 'Menu',
        categories: [
          {
            name: 'Entrées',
            items: [
              { name: 'Crème brûlée (2)', price: 1, extras: [wireGroup({ merchant_supplied_id: null })] },
              { name: 'Crème brûlée 2', price: 2, extras: [] },
              { name: '寿司', price: 3, merchant_supplied_id: 'itm-creme-brulee-2-2' },
              { name: '!', price: 4, extras: [wireGroup({ merchant_supplied_id: '', name: 'SIDE' })] },
            ],
          },
        ],
      },
    }
    const read = fromWire(wire, 'CAD')
    expect(read.categories[0]?.id).toBe('cat-entrees')
    expect(read.categories[0]?.items.map(({ id }) => id)).toEqual([
      'itm-creme-brulee-2',
      'itm-creme-brulee-2-3',
      'itm-creme-brulee-2-2',
      'itm-x',
    ])
    expect(read.groups.map(({ id }) => id)).toEqual(['grp-side', 'grp-side-2'])
    expect(fromWire(wire, 'CAD')).toEqual(read)
  })

  it('options without an id have the same one in every group, if they have the same name', () => {
    const options = (...names: string[]) => names.map((name) => ({ name, price: 0 }))
    const read = fromWire(
      wireWith(
        [wireGroup({ merchant_supplied_id: 'a', options: options('Ranch', 'Ranch', 'Mayo') })],
        [wireGroup({ merchant_supplied_id: 'b', options: options('Mayo', 'Ranch!', 'Ranch') })],
      ),
      'CAD',
    )
    expect(read.groups.map((group) => group.options.map(({ id }) => id))).toEqual([
      ['opt-ranch', 'opt-ranch-2', 'opt-mayo'],
      ['opt-mayo', 'opt-ranch-3', 'opt-ranch'],
    ])
  })

  it('things stand in the order of sort_id', () => {
    const wire = wireWith([])
    wire.menu.categories = [
      { name: 'Second', merchant_supplied_id: 'b', sort_id: 2 },
      { name: 'First', merchant_supplied_id: 'a', sort_id: 1 },
    ]
    expect(fromWire(wire, 'CAD').categories.map(({ name }) => name)).toEqual(['First', 'Second'])
  })

  test.each([
    ['MON', '11:00', '22:00', [{ day: 'MON', start: '11:00', end: '22:00' }]],
    ['Tuesday', '11:00:00', '23:59:59', [{ day: 'TUE', start: '11:00', end: '23:59' }]],
    ['WED', '00:00:00', '00:00:00', []],
    ['holiday', '11:00', '22:00', []],
    ['FRI', '25:00', '22:00', [{ day: 'FRI', start: '25:00', end: '22:00' }]],
  ])('open on %s from %s to %s', (day_index, start_time, end_time, expected) => {
    const wire = { ...wireWith([]), open_hours: [{ day_index, start_time, end_time }] }
    expect(fromWire(wire, 'CAD').hours).toEqual(expected)
  })

  it('the entries of a special day are one day; closed outweighs hours', () => {
    const entry = (date: string, closed: boolean, start_time: string | null, end_time: string | null) => ({
      date,
      closed,
      start_time,
      end_time,
    })
    const special_hours = [
      entry('2026-12-31', false, '11:00', '14:00'),
      entry('2026-12-25', false, '11:00', '14:00'),
      entry('2026-12-31', false, '18:00:00', '02:00:00'),
      entry('2026-12-25', true, null, null),
      entry('2027-01-01', false, null, null),
    ]
    expect(fromWire({ ...wireWith([]), special_hours }, 'CAD').specialDays).toEqual([
      {
        date: '2026-12-31',
        closed: false,
        periods: [
          { start: '11:00', end: '14:00' },
          { start: '18:00', end: '02:00' },
        ],
      },
      { date: '2026-12-25', closed: true, periods: [] },
      { date: '2027-01-01', closed: false, periods: [] },
    ])
  })

  it('fields nobody edits here come back with the next push, a menu that is off is seen as off', () => {
    const wire = wireWith([wireGroup({ max_aggregate_options_quantity: 4 })])
    Object.assign(wire.menu, { subtitle: 'Lunch', active: false, experience: null })
    const read = fromWire(wire, 'CAD')
    expect(read).toMatchObject({ active: false, kept: { subtitle: 'Lunch' } })
    expect(read.kept).not.toHaveProperty('experience')
    expect(toWire(read, { menuId: 'menu-1' }).menu).toMatchObject({
      subtitle: 'Lunch',
      active: false,
      merchant_supplied_id: 'menu-1',
      categories: [{ items: [{ extras: [{ max_aggregate_options_quantity: 4 }] }] }],
    })
  })
})
