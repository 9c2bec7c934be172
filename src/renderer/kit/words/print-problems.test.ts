import { expect, test } from 'vitest'
import { printProblems } from '#shared/printing/printing.ts'
import { namedPrinterProblemWords, printProblemAdvice, printProblemWords } from './print-problems.ts'

test('after the name of a printer the word does not stand twice', () => {
  for (const problem of printProblems)
    expect(namedPrinterProblemWords[problem].message).not.toMatch(/^printer/)
})

test('where nothing listens the printer does not answer, and whoever stands there asks for power and address (B2)', () => {
  expect(printProblemWords.refused.message).toBe('printer does not answer')
  expect(printProblemAdvice.refused.message).toMatch(/^Is it on, and is its address right\?/)
})
