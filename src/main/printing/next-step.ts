import type { PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { NextJob } from './next-job.ts'
import type { PrinterState } from './printer-state.ts'
import type { PrintTiming } from './timing.ts'

/** What to do at a printer now. `until` is an instant, Infinity when only a new job brings work. */
export type NextStep =
  | { type: 'print' | 'withdraw'; job: PrintJob }
  | { type: 'give-up'; job: PrintJob; problem: PrintProblem }
  /** Ask the idle printer how it is. */
  | { type: 'check' }
  | { type: 'wait'; until: number }

/** Decides by its jobs and how it is. `canAsk`: false for a printer that never says how it is. Pure. */
export function nextStep(
  next: NextJob,
  printer: PrinterState,
  about: { now: number; timing: PrintTiming; canAsk: boolean },
): NextStep {
  const { now, timing } = about
  const { problem, checkedAt } = printer.known
  switch (next.type) {
    case 'withdraw':
      return next
    case 'give-up':
      // It may never have had its turn: what keeps the printer keeps all that wait for it.
      return { ...next, problem: problem ?? next.job.problem ?? 'no-answer' }
    case 'print':
      return now < printer.retryAt ? { type: 'wait', until: printer.retryAt } : next
    case 'wait': {
      if (!about.canAsk) return next
      const pause = problem === null ? timing.idleCheck : Math.min(timing.idleCheck, timing.longestRetry)
      const checkAt = checkedAt === null ? 0 : checkedAt + pause
      return now < checkAt ? { type: 'wait', until: Math.min(next.until, checkAt) } : { type: 'check' }
    }
  }
}
