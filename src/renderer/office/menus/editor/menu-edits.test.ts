import { expect, test } from 'vitest'
import { emptyMenu, type Menu, type MenuGroup, type MenuItem } from '#shared/menu/menu.ts'
import {
  addItem,
  changeItem,
  changeItems,
  changeOption,
  moveItem,
  moveItemsTo,
  removeGroup,
  removeItems,
} from './menu-edits.ts'
import { copyOfCategory, copyOfGroup, newGroup, newItem, newOption } from './new-entries.ts'

const item = (id: string, more: Partial<MenuItem> = {}): MenuItem => ({ ...newItem(), id, name: id, ...more })
const group = (id: string, options: Partial<MenuGroup['options'][number]>[] = [{}]): MenuGroup => ({
  ...newGroup(),
  id,
  options: options.map((option, at) => ({ ...newOption(), id: `${id}-${at}`, ...option })),
})
const menu: Menu = {
  ...emptyMenu('Carte', 'CAD'),
  categories: [
    { id: 'a', name: 'A', active: true, items: [item('one'), item('two', { groupIds: ['side', 'size'] })] },
    { id: 'b', name: 'B', active: true, items: [item('three')] },
  ],
  groups: [group('side', [{ groupIds: ['size'] }, {}]), group('size')],
}
const names = (of: Menu) => of.categories.map(({ items }) => items.map(({ id }) => id).join())

test('a change of one item leaves all others the very same objects', () => {
  const next = changeItem(menu, { category: 0, item: 1 }, { name: 'Deux' })
  expect(next.categories[0]?.items[1]?.name).toBe('Deux')
  expect(next.categories[0]?.items[0]).toBe(menu.categories[0]?.items[0])
  expect(next.categories[1]).toBe(menu.categories[1])
  expect(next.groups).toBe(menu.groups)
})

test('a place that is gone changes nothing', () => {
  expect(changeItem(menu, { category: 0, item: 9 }, { name: 'x' })).toBe(menu)
  expect(changeOption(menu, 5, 0, { name: 'x' })).toBe(menu)
  expect(addItem(menu, 7, item('x'))).toBe(menu)
})

test('items are added, moved within bounds and taken away', () => {
  expect(names(addItem(menu, 0, item('new'), 1))).toEqual(['one,new,two', 'three'])
  expect(names(moveItem(menu, { category: 0, item: 0 }, 1))).toEqual(['two,one', 'three'])
  expect(names(moveItem(menu, { category: 0, item: 0 }, 99))).toEqual(['two,one', 'three'])
  expect(names(moveItem(menu, { category: 0, item: 1 }, -1))).toEqual(['two,one', 'three'])
  const gone = [
    { category: 0, item: 1 },
    { category: 1, item: 0 },
  ]
  expect(names(removeItems(menu, gone))).toEqual(['one', ''])
})

test('items go to the end of another category; those that are there already stay where they are', () => {
  const places = [
    { category: 0, item: 0 },
    { category: 0, item: 1 },
    { category: 1, item: 0 },
  ]
  expect(names(moveItemsTo(menu, places, 1))).toEqual(['', 'three,one,two'])
})

test('several items change at once', () => {
  const next = changeItems(menu, [{ category: 0, item: 0 }], (each) => ({ ...each, active: false }))
  expect(next.categories.flatMap(({ items }) => items.map(({ active }) => active))).toEqual([
    false,
    true,
    true,
  ])
})

test('a group that is deleted is taken off every item and option', () => {
  const next = removeGroup(menu, 1)
  expect(next.groups.map(({ id }) => id)).toEqual(['side'])
  expect(next.categories[0]?.items[1]?.groupIds).toEqual(['side'])
  expect(next.groups[0]?.options[0]?.groupIds).toEqual([])
})

test('of two groups with the same id the other one stays attached', () => {
  const twice = { ...menu, groups: [...menu.groups, group('size')] }
  expect(removeGroup(twice, 2).categories[0]?.items[1]?.groupIds).toEqual(['side', 'size'])
})

test('a copy has ids of its own and nothing of what DoorDash knew the first by', () => {
  const [first] = menu.categories
  if (!first) throw new Error('no category')
  const copy = copyOfCategory({ ...first, kept: { subtitle: 'x' } }, 'A (copy)')
  const ids = [copy.id, ...copy.items.map(({ id }) => id)]
  expect(new Set([...ids, 'a', 'one', 'two']).size).toBe(6)
  expect(copy).not.toHaveProperty('kept')
  const other = copyOfGroup({ ...group('side'), sentAs: 'theirs' }, 'Side (copy)')
  expect(other.id).not.toBe('side')
  expect(other).not.toHaveProperty('sentAs')
  expect(other.options[0]?.id).not.toBe('side-0')
})
