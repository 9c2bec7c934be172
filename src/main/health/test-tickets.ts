import type { CheckState } from '#shared/api/health.ts'
import { worst } from '#shared/health/shift-check.ts'
import type { PrinterStatus, PrintJob } from '#shared/printing/printing.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Store } from '../store/open.ts'

/** A ticket that is not proven by then counts as not printed (ms). */
const provenWithinMs = 25_000

const onTheirWay: ReadonlySet<PrintJob['state']> = new Set(['queued', 'held', 'checking', 'sending'])

/**
 * Prints a test ticket on every printer that is well, and waits until each is proven: what they come to; null where no
 * printer is well. One in trouble gets none: it would come out whenever somebody mends it.
 */
export async function tryTestTickets(deps: {
  store: Pick<Store, 'printJobs'>
  clock: Clock
  changes: Pick<Changes, 'printers'>
  printing: {
    statuses: () => readonly Pick<PrinterStatus, 'printerId' | 'state'>[]
    test: (printerId: string) => PrintJob | null
  }
}): Promise<CheckState | null> {
  const { store, clock, changes, printing } = deps
  const well = printing.statuses().filter(({ state }) => state !== 'problem')
  const ids = well.flatMap(({ printerId }) => printing.test(printerId)?.id ?? [])
  if (ids.length === 0) return null
  const jobs = () => ids.flatMap((id) => store.printJobs.find(id) ?? [])
  const over = Promise.withResolvers<void>()
  const look = () => {
    if (jobs().every(({ state }) => !onTheirWay.has(state))) over.resolve()
  }
  const ignore = changes.printers.listen(look)
  const forget = clock.after(provenWithinMs, over.resolve)
  look()
  await over.promise
  ignore()
  forget()
  return worst(jobs().map(stateOf))
}

/** What a test ticket proves of its printer. */
function stateOf({ state }: PrintJob): CheckState {
  if (state === 'printed') return 'ok'
  // Handed on by the computer's queue, or removed by somebody: nobody can say whether it printed.
  return state === 'sent' || state === 'cancelled' ? 'unknown' : 'problem'
}
