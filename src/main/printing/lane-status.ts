import type { PrinterStatus, PrintProblem } from '#shared/printing/printing.ts'

/** What a printer that takes one connection at a time looks like while it is between two of them. */
const passing: ReadonlySet<PrintProblem> = new Set(['refused', 'connection-lost'])

type Known = Pick<PrinterStatus, 'state' | 'problem' | 'since' | 'checkedAt'>

/** How one printer is, as far as this start of the station knows. Times are epoch ms. */
export function createLaneStatus(options: {
  now: () => number
  /** A printer that was well and is busy for less than this is not in trouble (ms). */
  busyMs: number
  onChange: () => void
}) {
  const status: Known = { state: 'unknown', problem: null, since: null, checkedAt: null }
  let busySince: number | null = null

  function set(problem: PrintProblem | null, paperLow: boolean): void {
    const now = options.now()
    const state = problem !== null ? 'problem' : paperLow ? 'paper-low' : 'ok'
    if (state !== status.state || problem !== status.problem) status.since = now
    status.state = state
    status.problem = problem
    status.checkedAt = now
    if (problem === null) busySince = null
    options.onChange()
  }

  return {
    known: (): Known => ({ ...status }),
    /** The clock was set: what was measured by it moves along. */
    moved: (byMs: number): void => {
      if (status.since !== null) status.since += byMs
      if (status.checkedAt !== null) status.checkedAt += byMs
      if (busySince !== null) busySince += byMs
    },
    set,
    /** The same for a printer that could not be talked to; answers the problem to show, null while it may pass. */
    couldNotTalk: (problem: PrintProblem): PrintProblem | null => {
      const now = options.now()
      if (passing.has(problem) && (status.state === 'ok' || status.state === 'paper-low')) {
        busySince ??= now
        if (now - busySince < options.busyMs) return null
      }
      set(problem, false)
      return problem
    },
  }
}
