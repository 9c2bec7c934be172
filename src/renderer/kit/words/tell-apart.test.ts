import { expect, test } from 'vitest'
import { shortNames, toldApart } from './tell-apart.ts'

test('what names have in common is left out, what differs stays', () => {
  expect(toldApart(['Chez Loutre Nord', 'Chez Loutre Sud'])).toEqual(['Nord', 'Sud'])
  expect(toldApart(['Rue Papineau Est', 'Rue Saint-Denis Est'])).toEqual(['Papineau', 'Saint-Denis'])
  expect(toldApart(['Centre', 'Port'])).toEqual(['Centre', 'Port'])
  expect(toldApart(['Loutre', 'Loutre Express'])).toEqual(['Loutre', 'Express'])
  expect(toldApart(['Centre'])).toEqual(['Centre'])
})

test('a short name is no longer than it must be to be told from the others', () => {
  expect(shortNames(['Centre', 'Port'])).toEqual(['Cen', 'Por'])
  expect(shortNames(['Centre', 'Central', 'Quai'])).toEqual(['Centre', 'Centra', 'Qua'])
  expect(shortNames(['Ü', 'Port'])).toEqual(['Ü', 'Por'])
})
