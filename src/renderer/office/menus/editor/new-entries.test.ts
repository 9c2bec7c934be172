import { expect, test } from 'vitest'
import { endsBlank, newCategory, newGroup, newItem } from './new-entries.ts'

test('what was just added and not touched is blank, whatever its id, and so are the options it came with', () => {
  expect(endsBlank([newItem()], newItem())).toBe(true)
  expect(endsBlank([newCategory()], newCategory())).toBe(true)
  expect(endsBlank([newGroup()], newGroup())).toBe(true)
})

test('what somebody filled in, or stands before the last, is not', () => {
  expect(endsBlank([], newItem())).toBe(false)
  expect(endsBlank([{ ...newItem(), name: 'Poutine' }], newItem())).toBe(false)
  expect(endsBlank([{ ...newItem(), priceCents: 0 }], newItem())).toBe(false)
  expect(endsBlank([newItem(), { ...newItem(), name: 'Poutine' }], newItem())).toBe(false)
  expect(endsBlank([{ ...newCategory(), items: [newItem()] }], newCategory())).toBe(false)
})
