import type { MenuChange } from '#shared/menu/compare.ts'

const change = (more: Partial<MenuChange> & Pick<MenuChange, 'kind' | 'id' | 'name'>): MenuChange => ({
  thing: 'item',
  within: 'Plats',
  field: null,
  before: null,
  after: null,
  ...more,
})

/** From the evening menu to what it became at DoorDash. */
export const outsideChanges: MenuChange[] = [
  change({
    kind: 'changed',
    id: 'itm-grilled-cheese',
    name: 'Grilled Cheese',
    within: 'Sandwichs',
    field: 'price',
    before: 1095,
    after: 1195,
  }),
  change({
    kind: 'changed',
    id: 'itm-grilled-cheese',
    name: 'Grilled Cheese',
    within: 'Sandwichs',
    field: 'description',
    before: 'Deux cheddars, pain au levain',
    after: 'Trois fromages',
  }),
  change({ kind: 'changed', id: 'itm-poutine', name: 'Poutine', field: 'price', before: 1250, after: 1395 }),
  change({ kind: 'removed', id: 'itm-tourtiere', name: 'Tourtière', field: 'price', before: 1595 }),
  change({ kind: 'added', id: 'itm-pate-chinois', name: 'Pâté chinois', field: 'price', after: 1425 }),
  change({
    kind: 'changed',
    thing: 'hours',
    id: 'hours',
    name: '',
    within: null,
    field: 'periods',
    before: ['MON 11:00-22:00'],
    after: ['MON 12:00-22:00'],
  }),
]
