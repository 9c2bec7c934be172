import { expect, test } from 'vitest'
import type { Menu } from '#shared/menu/menu.ts'
import { namesOf } from './menu-path-names.ts'

const item = { id: 'i', name: 'Poutine', priceCents: 1250 }
const menu = {
  name: 'Soir',
  categories: [{ id: 'c', name: 'Plats', items: [item, { ...item, name: ' ' }] }],
  groups: [{ id: 'g', name: 'Accompagnement', options: [{ id: 'o', name: 'Frites' }] }],
  hours: [{ day: 'MON', start: '11:00', end: '11:10' }],
} as unknown as Menu

test.each([
  [['categories', 0, 'items', 0, 'priceCents'], ['Plats', 'Poutine'], 'priceCents'],
  [['categories', 0, 'items', 1, 'name'], ['Plats', '#2'], 'name'],
  [['categories', 0], ['Plats'], null],
  [['groups', 0, 'options', 0, 'priceCents'], ['Accompagnement', 'Frites'], 'priceCents'],
  [['hours', 0, 'end'], [], 'end'],
  [['hours'], [], 'hours'],
  [[], [], null],
  [['categories', 9, 'items', 3], ['#10', '#4'], null],
] as const)('the place %j is named as on the screen', (path, names, field) => {
  expect(namesOf(menu, path)).toEqual({ names, field })
})
