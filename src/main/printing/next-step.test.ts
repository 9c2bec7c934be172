import { expect, test } from 'vitest'
import type { PrintJob } from '#shared/printing/printing.ts'
import type { NextJob } from './next-job.ts'
import { nextStep } from './next-step.ts'
import { heardOf, type PrinterState, untriedPrinter } from './printer-state.ts'
import { usualPrintTiming as timing } from './timing.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const job = { id: 'job', problem: null } as PrintJob
const well = heardOf(untriedPrinter, { problem: null, paperLow: false }, now)
const out = heardOf(untriedPrinter, { problem: 'paper-out', paperLow: false }, now)

const step = (next: NextJob, printer: PrinterState, canAsk = true) =>
  nextStep(next, printer, { now, timing, canAsk })

test('a ticket that is due is printed, unless the printer has to be waited for', () => {
  expect(step({ type: 'print', job }, well)).toEqual({ type: 'print', job })
  expect(step({ type: 'print', job }, { ...well, retryAt: now + 1 })).toEqual({
    type: 'wait',
    until: now + 1,
  })
})

test('a ticket nobody needs goes whatever the printer does', () => {
  expect(step({ type: 'withdraw', job }, { ...out, retryAt: now + 1 })).toEqual({ type: 'withdraw', job })
})

test('a ticket given up says what kept the printer, also when it never had its turn (B16)', () => {
  const given = (printer: PrinterState, one = job) => step({ type: 'give-up', job: one }, printer)
  expect(given(out)).toMatchObject({ problem: 'paper-out' })
  expect(given(well, { ...job, problem: 'refused' })).toMatchObject({ problem: 'refused' })
  expect(given(untriedPrinter)).toMatchObject({ problem: 'no-answer' })
})

test('an idle printer is asked how it is: at once, then from time to time, sooner when it is in trouble', () => {
  const idle: NextJob = { type: 'wait', until: Infinity }
  expect(step(idle, untriedPrinter)).toEqual({ type: 'check' })
  expect(step(idle, well)).toEqual({ type: 'wait', until: now + timing.idleCheck })
  expect(step(idle, out)).toEqual({ type: 'wait', until: now + timing.longestRetry })
  expect(step({ type: 'wait', until: now + 5 }, well)).toEqual({ type: 'wait', until: now + 5 })
})

test('one that never says how it is is not asked', () => {
  const idle: NextJob = { type: 'wait', until: Infinity }
  expect(step(idle, untriedPrinter, false)).toEqual(idle)
})
