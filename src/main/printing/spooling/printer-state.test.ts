import { describe, expect, test } from 'vitest'
import type { PrintProblem } from '#shared/printing/printing.ts'
import {
  afterSending,
  heardOf,
  printerDueNow,
  movedPrinter,
  type PrinterState,
  postponed,
  untriedPrinter,
} from './printer-state.ts'
import { usualPrintTiming as timing } from './timing.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const well = heardOf(untriedPrinter, { problem: null, paperLow: false }, now)
const notSent = (printer: PrinterState, problem: PrintProblem, at = now) =>
  afterSending(printer, { type: 'not-sent', problem }, at, timing)

describe('what follows a try to print a ticket', () => {
  test('proof ends the ticket, every wait and every doubt, and frees those behind it', () => {
    const printer = { ...postponed(untriedPrinter, false, now, timing), isInDoubt: true }
    expect(afterSending(printer, { type: 'printed', paperLow: true }, now, timing)).toMatchObject({
      printer: { failures: 0, isInDoubt: false, known: { state: 'paper-low', problem: null } },
      job: { state: 'printed', problem: null },
      waiting: null,
    })
  })

  test('what left without proof is for a person, and the printer is in doubt', () => {
    expect(afterSending(well, { type: 'unconfirmed', problem: 'no-proof' }, now, timing)).toMatchObject({
      printer: { isInDoubt: true, known: { state: 'problem', problem: 'no-proof' } },
      job: { state: 'unconfirmed', problem: 'no-proof' },
      waiting: undefined,
    })
  })

  test('what sent no byte is tried again, later each time, and says what holds it', () => {
    const first = notSent(untriedPrinter, 'paper-out')
    expect(first).toMatchObject({
      job: { state: 'queued', problem: 'paper-out', notBefore: now + 1_000 },
      waiting: 'paper-out',
    })
    expect(notSent(first.printer, 'paper-out').job).toMatchObject({ notBefore: now + 2_000 })
    const longest = notSent({ ...first.printer, failures: 30 }, 'paper-out')
    expect(longest.job).toMatchObject({ notBefore: now + timing.longestRetry })
  })

  test('a printer that was well and takes no connection is busy at first, and in trouble when it stays so', () => {
    const busy = notSent(well, 'refused')
    expect(busy).toMatchObject({ job: { problem: null, notBefore: now + 200 }, waiting: null })
    expect(busy.printer.known).toEqual(well.known)
    const later = notSent(busy.printer, 'refused', now + timing.busy)
    expect(later.job.problem).toBe('refused')
    expect(later.printer.known).toMatchObject({ state: 'problem', problem: 'refused' })
  })

  test('one that was not well is in trouble at once', () => {
    expect(notSent(untriedPrinter, 'refused').job.problem).toBe('refused')
  })
})

describe('how a printer is', () => {
  test('is so since it became so, and learnt when it was last asked', () => {
    const again = heardOf(well, { problem: null, paperLow: false }, now + 5)
    expect(again.known).toEqual({ state: 'ok', problem: null, since: now, checkedAt: now + 5 })
    const low = heardOf(again, { problem: null, paperLow: true }, now + 9)
    expect(low.known).toMatchObject({ state: 'paper-low', since: now + 9 })
  })

  test('moves along when the clock is set', () => {
    const moved = movedPrinter(postponed(well, false, now, timing), -60_000)
    expect(moved).toMatchObject({ retryAt: now - 59_000, known: { since: now - 60_000 }, busySince: null })
  })

  test('is tried at once when somebody says that it is back', () => {
    expect(printerDueNow(postponed(well, false, now, timing))).toMatchObject({ retryAt: 0, failures: 0 })
  })
})
