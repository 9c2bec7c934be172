import type { ShiftCheck } from '#shared/api/health.ts'
import type { Clock } from '../base/clock.ts'
import { newPrintJob } from '../orders/tickets.ts'
import type { Store } from '../store/open.ts'

/**
 * Puts the ticket of a shift check in line, where a printer was chosen that is still there. It has the id of its check: it is
 * in line once, whatever happens.
 */
export function queueShiftTicket(
  { store, clock }: { store: Store; clock: Pick<Clock, 'now'> },
  { id, printerId }: Pick<ShiftCheck, 'id' | 'printerId'>,
): void {
  if (printerId === null || !store.printers.find(printerId)) return
  const about = { id, orderId: null, printerId, kind: 'kitchen', notice: 'shift', sequence: 1 } as const
  store.printJobs.add(newPrintJob(about, clock.now()))
}
