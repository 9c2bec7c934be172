import { expect, test } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { selectionOfPath, selectorsOf } from './editor-selection.ts'
import { keyAt } from './row-keys.ts'

const [first] = demoMenu.categories

test('a problem in an item opens that item, and its field is gone to', () => {
  const path = ['categories', 0, 'items', 1, 'priceCents']
  expect(selectionOfPath(demoMenu, path)).toEqual({
    at: 'items',
    category: keyAt(demoMenu.categories, 0),
    item: keyAt(first?.items ?? [], 1),
    form: 'item',
  })
  expect(selectorsOf(path)[0]).toBe('[data-form="item"] [data-field="priceCents"]')
})

test.each([
  [['hours', 2, 'end'], 'hours'],
  [['specialDays', 0], 'hours'],
  [['groups', 0, 'options', 1, 'name'], 'options'],
  [['categories', 3], 'items'],
  [['categories'], 'items'],
  [['name'], 'items'],
  [[], 'items'],
])('%j is on the page of %s', (path, at) => {
  expect(selectionOfPath(demoMenu, path).at).toBe(at)
  expect(selectorsOf(path).length).toBeGreaterThan(0)
})

test('what is gone opens what is nearest to it', () => {
  expect(selectionOfPath(demoMenu, ['categories', 0, 'items', 999, 'name'])).toMatchObject({
    item: null,
    form: 'category',
  })
  expect(selectionOfPath(demoMenu, ['groups', 999])).toEqual({ at: 'options', group: null })
})
