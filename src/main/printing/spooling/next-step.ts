import type { PrintJob } from '#shared/printing/printing.ts'
import type { NextJob } from './next-job.ts'
import { heldBack, mustAskFirst } from './old-queue.ts'
import type { PrinterState } from './printer-state.ts'
import type { PrintTiming } from './timing.ts'

/** What to do at a printer now. `until` is an instant, Infinity when only a new job brings work. */
export type NextStep =
  | { type: 'print' | 'withdraw'; job: PrintJob }
  /** It is back: these are asked about before they are printed; often none. */
  | { type: 'hold'; jobs: PrintJob[] }
  /** Ask it whether it is back, before anything old goes to it. */
  | { type: 'probe' }
  /** Ask the idle printer how it is. */
  | { type: 'check' }
  | { type: 'wait'; until: number }

/**
 * Decides by its jobs and how it is. `canAsk`: false for a printer that never says how it is; `isAsked`: somebody waits to
 * hear how it is now. Pure.
 */
export function nextStep(
  next: NextJob,
  printer: PrinterState,
  about: { now: number; timing: PrintTiming; canAsk: boolean; isAsked: boolean; open: readonly PrintJob[] },
): NextStep {
  const { now, timing } = about
  const { problem, checkedAt } = printer.known
  const { askAfter } = timing
  switch (next.type) {
    case 'withdraw':
      return next
    case 'print':
      if (printer.backFrom !== null)
        return { type: 'hold', jobs: heldBack(about.open, printer.backFrom, { now, askAfter }) }
      if (now < printer.retryAt) return { type: 'wait', until: printer.retryAt }
      return mustAskFirst(next.job, printer, { now, askAfter }) ? { type: 'probe' } : next
    case 'wait': {
      // Of one that never says how it is, whether it takes a connection is all that can be known.
      if (!about.canAsk) return about.isAsked ? { type: 'probe' } : next
      if (about.isAsked) return { type: 'check' }
      const pause = problem === null ? timing.idleCheck : Math.min(timing.idleCheck, timing.longestRetry)
      const checkAt = checkedAt === null ? 0 : checkedAt + pause
      return now < checkAt ? { type: 'wait', until: Math.min(next.until, checkAt) } : { type: 'check' }
    }
  }
}
