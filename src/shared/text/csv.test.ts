import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { type CsvCell, csvFormats, csvLine, csvMark, decimalText } from './csv.ts'

test('French and English Excel each get their separator and their decimals', () => {
  const cells: CsvCell[] = ['Pâté, « chinois »; 2', 3, { cents: -123_450, digits: 2 }, 0.5, null, 'é']
  expect(csvLine(cells, csvFormats.en)).toBe('"Pâté, « chinois »; 2",3,-1234.50,0.5,,é\r\n')
  expect(csvLine(cells, csvFormats.fr)).toBe('"Pâté, « chinois »; 2";3;-1234,50;0,5;;é\r\n')
  expect(csvMark).toBe('\uFEFF')
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
])('text that a spreadsheet would run stays words: %j', (text) => {
  const { data } = Papa.parse<string[]>(csvLine([text], csvFormats.en), { delimiter: ',', newline: '\r\n' })
  expect(data[0]).toEqual([`'${text}`])
})

// oxlint-disable-next-line no-control-regex -- they are what is taken out
const unseen = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\u0085\u2028\u2029]/g

test('whatever a customer wrote comes back cell for cell, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(csvFormats.en, csvFormats.fr),
      (cells, format) => {
        const { data } = Papa.parse<string[]>(csvLine(['x', ...cells], format), {
          delimiter: format.separator,
          newline: '\r\n',
        })
        const [, ...read] = data[0] ?? []
        expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(
          cells.map((cell) => cell.replaceAll(unseen, ' ').replace(/^'/, '')),
        )
        for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      },
    ),
  )
})

test('a file is text whatever was in a note: what nobody sees becomes a blank', () => {
  expect(csvLine(['a\u0000b\u0085c\u2028d\u001be'], csvFormats.en)).toBe('a b c d e\r\n')
})

test('an amount is written exactly, in currencies with and without decimals', () => {
  expect([0, 5, -5, 100, -123_456].map((cents) => decimalText(cents, 2))).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '1.00',
    '-1234.56',
  ])
  expect(decimalText(9_007_199_254_740_991, 2)).toBe('90071992547409.91')
  expect(decimalText(-120, 0)).toBe('-120')
  expect(decimalText(1_234, 3)).toBe('1.234')
})
