import { expect, test } from 'vitest'
import { rowsOf, textWidth } from './text-width.ts'

const size = 20
const fits = (text: string) => textWidth(text, size)

test('a name is broken after its hyphen, as a browser breaks it: what follows may need a row more', () => {
  const width = fits('Croque-monsieu')
  expect(rowsOf('Croque-monsieur', width, size)).toBe(2)
  expect(rowsOf('Croque-monsieur complet', width, size)).toBe(3)
  expect(rowsOf('Croque-monsieur', width, size, 600, fits('+2 opt.'))).toBe(3)
})

test('the part before a hyphen stands on the row before where it fits', () => {
  expect(rowsOf('Le Croque-monsieur', fits('Le Croque-') + 1, size)).toBe(2)
})

test('a number is not broken from its sign, nor a word at a hyphen that begins it', () => {
  expect(rowsOf('Bar -monsieur', fits('-monsieur') + 1, size)).toBe(2)
  expect(rowsOf('Mix 10-12', fits('Mix 10-') + 1, size)).toBe(2)
})
