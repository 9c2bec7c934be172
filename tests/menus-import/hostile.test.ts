import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/renderer/office/menus/import/reading/budget.ts'
import { outcomeOf } from '../../src/renderer/office/menus/import/reading/outcome.ts'
import { readFile } from '../../src/renderer/office/menus/import/reading/read-file.ts'
import { summaryOf } from '../../src/renderer/office/menus/import/reading/summary.ts'
import { endless, unfolding } from '../fixtures/hostile-files.ts'

/** What a file does to the window: the messages it gets, and how large the largest is, in letters. */
async function weightOf(bytes: Buffer<ArrayBuffer>, name: string) {
  let messages = 1
  const read = await readFile(new Uint8Array(bytes), name, () => (messages += 1))
  if (!read.ok) return { problem: read.problem, messages, letters: 0, sheets: 0 }
  const summaries = read.sheets.map(summaryOf)
  const [sheet, about] = [read.sheets[0], summaries[0]]
  if (!sheet || !about) throw new Error('there is no sheet')
  const { headerRow, mapping } = about
  const outcome = outcomeOf(sheet.table, {
    type: 'menu',
    sheet: 0,
    headerRow,
    mapping,
    withHidden: false,
    currency: 'CAD',
    name,
  })
  return {
    problem: null,
    messages,
    letters: JSON.stringify([summaries, outcome]).length,
    sheets: summaries.length,
  }
}

const harmless: Record<string, string | null> = {
  'one row, named half a million times': null,
  'one sheet, listed again and again': null,
  'a hidden column as wide as the sheet, a hundred thousand times': null,
  'a tag of a million attributes': 'broken',
}

describe('a small workbook that unfolds', () => {
  test.each(Object.entries(unfolding))(
    '%s: ends in one answer that the window can hold',
    async (name, make) => {
      const file = make()
      expect(file.length).toBeLessThan(100_000)
      const { problem, messages, letters, sheets } = await weightOf(file, 'menu.xlsx')
      // These few become nothing large where they are read with care; all others have to be refused.
      expect(problem).toBe(name in harmless ? harmless[name] : 'too-much')
      expect(sheets).toBeLessThanOrEqual(1)
      expect(messages).toBeLessThan(1_000)
      expect(letters).toBeLessThan(20_000_000)
    },
  )
})

describe('a text file that never seems to end', () => {
  test.each(Object.entries(endless))('%s: ends in one answer that the window can hold', async (_, make) => {
    const { letters } = await weightOf(make(), 'menu.csv')
    expect(letters).toBeLessThan(20_000_000)
  })
})

test('what a file becomes is counted: cells, letters, elements, and the letters of one cell', () => {
  expect(() => createBudget().text(32_767)).not.toThrow()
  expect(() => createBudget().text(32_768)).toThrow('too-much')
  const budget = createBudget()
  budget.cells(2_000_000)
  expect(() => budget.cells(1)).toThrow('too-much')
  for (let cell = 0; cell < 1_000; cell += 1) budget.text(32_000)
  expect(() => budget.text(1)).toThrow('too-much')
})
