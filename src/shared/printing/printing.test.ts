import { expect, test } from 'vitest'
import { paperState, type PrintJob } from './printing.ts'

type Job = Parameters<typeof paperState>[0][number]
const job = (
  printerId: string,
  kind: Job['kind'],
  state: PrintJob['state'],
  more: Partial<Job> = {},
): Job => ({
  printerId,
  kind,
  state,
  problem: null,
  createdAt: 1_000,
  ...more,
})

test('a ticket that one printer misses and another made is not called missing from paper (B2)', () => {
  const stuck = job('P2', 'kitchen', 'queued', { problem: 'not-a-printer' })
  expect(paperState([job('P1', 'kitchen', 'printed'), stuck])).toEqual({
    state: 'waiting',
    problem: 'not-a-printer',
    since: 1_000,
    missing: { printerId: 'P2', kind: 'kitchen', printedBy: ['P1'] },
  })
  expect(paperState([job('P1', 'customer', 'printed'), stuck]).missing).toMatchObject({ printedBy: [] })
  expect(paperState([stuck, job('P1', 'kitchen', 'sending')])).toMatchObject({ missing: null })
})

test('with every ticket on paper, or none asked for, nothing is missing', () => {
  expect(paperState([job('P1', 'kitchen', 'printed')])).toMatchObject({ state: 'printed', missing: null })
  expect(paperState([])).toMatchObject({ state: 'none', missing: null })
})
