import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvText } from './problem-list-csv.ts'

test('the list of bad cells opens as written: quotes, line breaks, and nothing that runs as a formula', () => {
  const text = csvText([
    ['C4', 'He said "12"', 'two\nlines'],
    ['C5', '=HYPERLINK("http://x")', '-5'],
  ])
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(Papa.parse(text.slice(1), { delimiter: ';', skipEmptyLines: true }).data).toEqual([
    ['C4', 'He said "12"', 'two\nlines'],
    ['C5', `'=HYPERLINK("http://x")`, "'-5"],
  ])
})
