import { expect, test } from 'vitest'
import { printProblems, printStates } from '#shared/printing/printing.ts'
import {
  namedPrinterProblemWords,
  printProblemAdvice,
  printProblemWords,
  ticketAdvice,
  ticketStateWords,
} from './print-problems.ts'

test('after the name of a printer the word does not stand twice', () => {
  for (const problem of printProblems)
    expect(namedPrinterProblemWords[problem].message).not.toMatch(/^printer/)
})

test('where nothing listens the printer does not answer, and whoever stands there asks for power and address (B2)', () => {
  expect(printProblemWords.refused.message).toBe('printer does not answer')
  expect(printProblemAdvice.refused.message).toMatch(/^Is it on, and is its address right\?/)
})

test('how far a ticket got and why are said once each', () => {
  const said = (...about: Parameters<typeof ticketStateWords>) =>
    ticketStateWords(...about).map(({ message }) => message)
  expect(said('queued', 'paper-out')).toEqual(['waiting', 'paper out'])
  expect(said('held', 'held')).toEqual(['held back: the printer was away too long'])
  expect(said('printed', 'paper-out')).toEqual(['printed'])
})

test('whatever keeps a ticket off paper, one thing to do stands with it (B2, B21)', () => {
  for (const state of printStates)
    for (const problem of [null, ...printProblems]) {
      const said = ticketAdvice(state, problem)?.message ?? null
      const isFine = state === 'printed' || state === 'cancelled'
      const isOnItsWay = state === 'queued' || state === 'checking' || state === 'sending' || state === 'held'
      if (isFine || (isOnItsWay && problem === null)) expect(said, `${state} ${problem}`).toBeNull()
      else expect(said, `${state} ${problem}`).toMatch(/[.]$/)
    }
})
