import { expect, test } from 'vitest'
import type { MenuChange } from '#shared/menu/change.ts'
import { countChanges, groupChanges } from './change-groups.ts'

const change = (more: Partial<MenuChange>): MenuChange => ({
  kind: 'changed',
  thing: 'item',
  id: 'poutine',
  name: 'Poutine',
  within: 'Plats',
  field: 'price',
  before: 1250,
  after: 1395,
  ...more,
})

test('several differences of one item are one changed item, under its category (R27)', () => {
  const groups = groupChanges([
    change({}),
    change({ field: 'description', before: '', after: 'Sauce maison' }),
    change({ id: 'cidre', name: 'Cidre', within: 'Boissons', kind: 'added', field: null }),
  ])
  expect(groups.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['Plats', 1],
    ['Boissons', 1],
  ])
  expect(groups[0]?.entries[0]?.changes).toHaveLength(2)
  expect(countChanges(groups)).toEqual({ added: 1, changed: 1, removed: 0 })
})

test('a category that goes is listed with its items, and an item of the same id elsewhere is another', () => {
  const groups = groupChanges([
    change({ thing: 'category', id: 'plats', name: 'Plats', within: null, kind: 'removed', field: null }),
    change({ kind: 'removed' }),
    change({ within: 'Midi' }),
  ])
  expect(groups.map(({ name }) => name)).toEqual(['Plats', 'Midi'])
  expect(countChanges(groups)).toEqual({ added: 0, changed: 1, removed: 2 })
})

test('hours and the menu itself come after the categories', () => {
  const groups = groupChanges([
    change({ thing: 'menu', id: 'menu', name: 'Soir', within: null, field: 'name' }),
    change({ thing: 'hours', id: 'hours', name: '', within: null, field: 'periods' }),
    change({ thing: 'option', id: 'frites', name: 'Frites', within: 'Accompagnement' }),
    change({}),
  ])
  expect(groups.map(({ about }) => about)).toEqual(['category', 'options', 'hours', 'menu'])
})
