import { expect, test } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { groupUse, leadingTo } from './group-use.ts'
import { newGroup, newOption } from './new-entries.ts'

const group = (id: string, opens: string[]) => ({
  ...newGroup(),
  id,
  options: [{ ...newOption(), groupIds: opens }],
})

test('a group knows every item and option that opens it', () => {
  const counts = demoMenu.groups.map(({ id }) => {
    const { items, options } = groupUse(demoMenu, id)
    return items.length + options.length
  })
  expect(Math.min(...counts)).toBeGreaterThan(0)
  expect(groupUse(demoMenu, 'nobody')).toEqual({ items: [], options: [] })
})

test('groups that lead back are named, so that nobody attaches them in a circle', () => {
  const groups = [group('a', ['b']), group('b', ['c']), group('c', []), group('d', [])]
  expect([...leadingTo(groups, 'c')].toSorted()).toEqual(['a', 'b', 'c'])
  expect([...leadingTo([group('x', ['y']), group('y', ['x'])], 'x')].toSorted()).toEqual(['x', 'y'])
})
