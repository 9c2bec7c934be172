import type { PrinterStatus, PrintProblem } from '#shared/printing/printing.ts'
import type { PrintTiming } from './timing.ts'
import type { SendOutcome } from '../transports/transport.ts'

/** How one printer is, as far as this start of the station knows. Times are epoch ms. */
export type PrinterState = {
  /** What is shown of it. */
  known: Pick<PrinterStatus, 'state' | 'problem' | 'since' | 'checkedAt'>
  /** Since when it is in trouble, of whatever kind; null while it is well, or was not asked yet. */
  troubleSince: number | null
  /** Since when it was well and takes no connection; null while it takes one. */
  busySince: number | null
  /** Since when nothing can be printed on it; null while it takes tickets, -Infinity before it was first reached. */
  awaySince: number | null
  /** It is back from having been away since then, and what waited was not looked through yet; null otherwise. */
  backFrom: number | null
  /** Tries in a row that sent nothing, and when the next is due. */
  failures: number
  retryAt: number
  /** The last ticket ended in doubt: the printer may hold the rest of it. */
  isInDoubt: boolean
}

export const untriedPrinter: PrinterState = {
  known: { state: 'unknown', problem: null, since: null, checkedAt: null },
  troubleSince: null,
  busySince: null,
  awaySince: -Infinity,
  backFrom: null,
  failures: 0,
  retryAt: 0,
  isInDoubt: false,
}

/** What a printer that takes one connection at a time looks like while it is between two of them. */
const passing: ReadonlySet<PrintProblem> = new Set(['refused', 'connection-lost'])

/** What says nothing against a printer that took a ticket. */
const reachedAll: ReadonlySet<PrintProblem> = new Set(['no-proof', 'interrupted', 'station-error'])

/** It takes tickets. Pure. */
export function reached(printer: PrinterState): PrinterState {
  return { ...printer, awaySince: null, backFrom: printer.awaySince ?? printer.backFrom }
}

function missed(printer: PrinterState, now: number): PrinterState {
  return { ...printer, awaySince: printer.awaySince ?? printer.backFrom ?? now, backFrom: null }
}

/** What had waited for it was looked through. Pure. */
export function lookedThrough(printer: PrinterState): PrinterState {
  return { ...printer, backFrom: null }
}

/** The printer said how it is, or could not be asked. Pure. */
export function heardOf(
  printer: PrinterState,
  report: { problem: PrintProblem | null; paperLow: boolean },
  now: number,
): PrinterState {
  const { problem, paperLow } = report
  const { known } = printer
  const state = problem !== null ? 'problem' : paperLow ? 'paper-low' : 'ok'
  const isNew = state !== known.state || problem !== known.problem
  const isAway = problem !== null && !reachedAll.has(problem)
  return {
    ...(isAway ? missed(printer, now) : reached(printer)),
    known: { state, problem, since: isNew ? now : known.since, checkedAt: now },
    troubleSince: problem === null ? null : (printer.troubleSince ?? now),
    busySince: problem === null ? null : printer.busySince,
  }
}

/** The clock was set: what was measured by it moves along. Pure. */
export function movedPrinter(printer: PrinterState, byMs: number): PrinterState {
  const move = (at: number | null) => (at === null ? null : at + byMs)
  const { known, troubleSince, busySince, awaySince, backFrom, retryAt } = printer
  return {
    ...printer,
    known: { ...known, since: move(known.since), checkedAt: move(known.checkedAt) },
    troubleSince: move(troubleSince),
    busySince: move(busySince),
    awaySince: move(awaySince),
    backFrom: move(backFrom),
    retryAt: retryAt + byMs,
  }
}

/** Somebody says that it is back: it is tried without the rest of its wait. Pure. */
export function printerDueNow(printer: PrinterState): PrinterState {
  return { ...printer, retryAt: 0, failures: 0 }
}

/** Nothing was sent: the next try waits, longer each time; not for long while the printer is only busy. Pure. */
export function postponed(
  printer: PrinterState,
  isBusy: boolean,
  now: number,
  timing: PrintTiming,
): PrinterState {
  const [first, longest] = isBusy
    ? [timing.firstBusyRetry, timing.longestBusyRetry]
    : [timing.firstRetry, timing.longestRetry]
  const wait = Math.min(first * 2 ** printer.failures, longest)
  return { ...printer, failures: printer.failures + 1, retryAt: now + wait }
}

/** What follows a try to print a ticket. */
export type AfterSending = {
  printer: PrinterState
  /** What becomes of the ticket. */
  job:
    | { state: 'printed' | 'sent' | 'unconfirmed' | 'failed'; problem: PrintProblem | null }
    | { state: 'queued'; problem: PrintProblem | null; notBefore: number }
  /** What the tickets behind it are told that holds them; undefined: nothing new. */
  waiting: PrintProblem | null | undefined
}

/**
 * Decides what follows (printing.md section 7): only what sent no byte is tried again by itself; what left without proof
 * is `unconfirmed` until a person decides. Pure.
 */
export function afterSending(
  printer: PrinterState,
  outcome: SendOutcome,
  now: number,
  timing: PrintTiming,
): AfterSending {
  switch (outcome.type) {
    case 'printed': {
      const well = heardOf(printer, { problem: null, paperLow: outcome.paperLow }, now)
      return {
        printer: { ...well, failures: 0, isInDoubt: false },
        job: { state: 'printed', problem: null },
        waiting: null,
      }
    }
    case 'unconfirmed': {
      const { problem } = outcome
      return {
        printer: { ...heardOf(printer, { problem, paperLow: false }, now), isInDoubt: true },
        job: { state: 'unconfirmed', problem },
        waiting: undefined,
      }
    }
    case 'sent':
      return {
        printer: { ...heardOf(printer, { problem: null, paperLow: false }, now), failures: 0 },
        job: { state: 'sent', problem: null },
        waiting: null,
      }
    case 'failed': {
      const { problem } = outcome
      return {
        printer: heardOf(printer, { problem, paperLow: false }, now),
        job: { state: 'failed', problem },
        waiting: undefined,
      }
    }
    case 'not-sent': {
      const tried = couldNotTalk(printer, outcome.problem, now, timing)
      const next = postponed(tried.printer, tried.problem === null, now, timing)
      const { problem } = tried
      return { printer: next, job: { state: 'queued', problem, notBefore: next.retryAt }, waiting: problem }
    }
  }
}

/** The problem is null while a printer that was well may only be busy for a moment. */
function couldNotTalk(
  printer: PrinterState,
  problem: PrintProblem,
  now: number,
  timing: PrintTiming,
): { printer: PrinterState; problem: PrintProblem | null } {
  const { state } = printer.known
  if (passing.has(problem) && (state === 'ok' || state === 'paper-low')) {
    const busySince = printer.busySince ?? now
    const busy = { ...printer, busySince }
    if (now - busySince < timing.busy) return { printer: busy, problem: null }
    return { printer: heardOf(busy, { problem, paperLow: false }, now), problem }
  }
  return { printer: heardOf(printer, { problem, paperLow: false }, now), problem }
}
