import { expect, test } from 'vitest'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { foundItems, itemsOfCategory } from './find-items.ts'
import { plainText } from '#shared/text/plain-text.ts'

const found = (search: string) => foundItems(demoMenu.categories, search).map(({ item }) => item.name)

test('a search finds names and descriptions, whatever the accents, case and order of words', () => {
  expect(found('gratinee OIGNON')).toEqual(['Soupe à l’oignon gratinée'])
  expect(found('boeuf').length).toBeGreaterThan(0)
  expect(found('pasdutout')).toEqual([])
  expect(plainText('Œuf à la Crème brûlée')).toBe('oeuf a la creme brulee')
})

test('what a search finds says which category it is in', () => {
  expect(foundItems(demoMenu.categories, 'oignon grat')[0]?.within).toBe('Pour commencer')
})

test('a row of an item that did not change is the same row', () => {
  const before = itemsOfCategory(demoMenu.categories, 0)
  const after = itemsOfCategory([...demoMenu.categories], 0)
  expect(after[1]).toBe(before[1])
})
