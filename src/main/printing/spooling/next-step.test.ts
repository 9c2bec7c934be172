import { expect, test } from 'vitest'
import type { PrintJob } from '#shared/printing/printing.ts'
import type { NextJob } from './next-job.ts'
import { nextStep } from './next-step.ts'
import { heardOf, lookedThrough, type PrinterState, untriedPrinter } from './printer-state.ts'
import { usualPrintTiming as timing } from './timing.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const job = { id: 'job', problem: null, state: 'queued', createdAt: now, releasedAt: null } as PrintJob
const old = { ...job, createdAt: now - timing.askAfter }
const back = heardOf(untriedPrinter, { problem: null, paperLow: false }, now)
const well = lookedThrough(back)
const out = heardOf(untriedPrinter, { problem: 'paper-out', paperLow: false }, now)

const step = (
  next: NextJob,
  printer: PrinterState,
  { canAsk = true, isAsked = false, open = [] as PrintJob[] } = {},
) => nextStep(next, printer, { now, timing, canAsk, isAsked, open })

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

test('nothing old goes to a printer that was away for long: it is asked first, when its wait is over (B16)', () => {
  const away = { ...out, awaySince: now - timing.askAfter, retryAt: now }
  expect(step({ type: 'print', job: old }, away)).toEqual({ type: 'probe' })
  expect(step({ type: 'print', job: old }, untriedPrinter)).toEqual({ type: 'probe' })
  expect(step({ type: 'print', job: old }, { ...away, retryAt: now + 1 })).toEqual({
    type: 'wait',
    until: now + 1,
  })
  // What is new tries it with itself; and a printer that was away for a moment is no reason to ask.
  expect(step({ type: 'print', job }, away)).toEqual({ type: 'print', job })
  expect(step({ type: 'print', job: old }, { ...away, awaySince: now - 1 })).toEqual({
    type: 'print',
    job: old,
  })
})

test('back after long, what waited as long is held before anything is printed, and only that (B16)', () => {
  const open = [old, job, { ...old, releasedAt: now }]
  expect(step({ type: 'print', job: old }, back, { open })).toEqual({ type: 'hold', jobs: [old] })
  const soon = { ...well, backFrom: now - 1 }
  expect(step({ type: 'print', job: old }, soon, { open })).toEqual({ type: 'hold', jobs: [] })
  // A backlog at a printer that works is a rush, however old.
  expect(step({ type: 'print', job: old }, well, { open })).toEqual({ type: 'print', job: old })
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
  expect(step(idle, untriedPrinter, { canAsk: false })).toEqual(idle)
})

test('where somebody waits to hear how a printer is, it is asked at once; one that never says is only reached', () => {
  const idle: NextJob = { type: 'wait', until: Infinity }
  expect(step(idle, well, { isAsked: true })).toEqual({ type: 'check' })
  expect(step(idle, well, { isAsked: true, canAsk: false })).toEqual({ type: 'probe' })
  // A ticket that is due tells as much.
  expect(step({ type: 'print', job }, well, { isAsked: true })).toEqual({ type: 'print', job })
})
