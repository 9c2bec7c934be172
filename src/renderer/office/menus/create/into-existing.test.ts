import { expect, test } from 'vitest'
import { emptyMenu } from '#shared/menu/menu.ts'
import { intoExisting } from './into-existing.ts'

const hours = [{ day: 'MON' as const, start: '11:00', end: '21:00' }]

test('a spreadsheet without hours does not take the hours away from the menu it goes into (R65)', () => {
  const existing = { ...emptyMenu('Soir', 'CAD'), hours }
  const sheet = {
    ...emptyMenu('menu-2026.xlsx', 'CAD'),
    categories: [{ id: 'c', name: 'Plats', active: true, items: [] }],
  }
  expect(intoExisting(existing, sheet).document).toEqual({ ...existing, categories: sheet.categories })
})

test('hours of the spreadsheet count where it has some', () => {
  const theirs = [{ day: 'TUE' as const, start: '17:00', end: '23:00' }]
  const sheet = { ...emptyMenu('x', 'CAD'), hours: theirs }
  expect(intoExisting({ ...emptyMenu('Soir', 'CAD'), hours }, sheet).document.hours).toEqual(theirs)
})
