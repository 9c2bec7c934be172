import { expect, test } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { itemPriceName, optionPriceName, unreadPaths } from './unread-prices.ts'

test('a price that could not be read is found where it stands; what is gone is not', () => {
  const [group] = demoMenu.groups
  const item = demoMenu.categories[1]?.items[2]
  const option = group?.options[0]
  if (!item || !group || !option) throw new Error('the demo menu is empty')
  const unread = {
    [itemPriceName(item.id, 'pickupCents')]: 'seven',
    [optionPriceName(group.id, option.id, 'priceCents')]: 'eight',
    [itemPriceName('gone', 'priceCents')]: 'nine',
  }
  expect(unreadPaths(demoMenu, unread)).toEqual([
    ['categories', 1, 'items', 2, 'pickupCents'],
    ['groups', 0, 'options', 0, 'priceCents'],
  ])
  expect(unreadPaths(demoMenu, {})).toEqual([])
})
