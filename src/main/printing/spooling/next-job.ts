import type { Order } from '#shared/order/order.ts'
import { partOwner, type PrintJob } from '#shared/printing/printing.ts'
import type { Judged } from './judged.ts'

/** What to do with the jobs of one printer that are not over. `until` is an instant, Infinity for none. */
export type NextJob =
  | { type: 'print'; job: PrintJob }
  /** Nobody needs this ticket any more. */
  | { type: 'withdraw'; job: PrintJob }
  | { type: 'wait'; until: number }

type Deps = {
  now: number
  order: (orderId: string) => Order | undefined
  jobsOf: (orderId: string) => PrintJob[]
  /** Whether its printer has nothing to make of the order any more. */
  isForNobody: (job: PrintJob, order: Order) => boolean
  /** What was found before, and is noted for the next time. */
  judged: Pick<Judged, 'isWanted' | 'keep'>
}

/**
 * Decides, first in first out; those held back wait for an answer, unless nobody needs them any more. The order of a ticket that is
 * to be printed is read in any case.
 */
export function nextJob(open: readonly PrintJob[], deps: Deps): NextJob {
  const { now, judged } = deps
  let until = Infinity
  let due: PrintJob | undefined
  for (const job of open) {
    const isNext = due === undefined && job.state !== 'held' && job.notBefore <= now
    const purpose = !isNext && judged.isWanted(job) ? wanted : purposeOf(job, deps)
    if (purpose === 'withdraw') return { type: 'withdraw', job }
    // An end that may be taken back yet is looked at again.
    if (purpose === wanted) judged.keep(job)
    const notBefore = Math.max(job.notBefore, purpose.notBefore)
    if (notBefore > now) until = Math.min(until, notBefore)
    else if (job.state !== 'held') due ??= job
  }
  return due ? { type: 'print', job: due } : { type: 'wait', until }
}

const wanted = { notBefore: 0 }

function purposeOf(
  job: PrintJob,
  { now, order: find, jobsOf, isForNobody }: Deps,
): 'withdraw' | { notBefore: number } {
  const order = job.orderId === null ? undefined : find(job.orderId)
  // A test, a day or a copy is what a person asked for.
  if (!order || job.notice === 'reprint' || job.notice === 'test') return wanted
  const jobs = jobsOf(order.id)
  if (job.state === 'held' && saysAsMuch(jobs, job, order)) return 'withdraw'
  const onPaper = jobs.filter(
    (other) =>
      partOwner(other) === partOwner(job) &&
      (other.state === 'printed' || other.state === 'sent' || other.state === 'unconfirmed'),
  )
  if (order.ending !== null) {
    // The end may be taken back yet: then the ticket is needed after all.
    if (order.undo !== null && now <= order.undo.until) return { notBefore: order.undo.until + 1 }
    return job.notice === 'cancelled' && onPaper.length > 0 ? wanted : 'withdraw'
  }
  if (job.notice === 'cancelled') return 'withdraw'
  if (onPaper.length === 0 && isForNobody(job, order)) return 'withdraw'
  const last = onPaper.findLast(({ kind }) => kind === job.kind)
  const saysSo = (last?.state === 'printed' || last?.state === 'sent') && last.revision === order.revision
  return job.notice === 'changed' && saysSo ? 'withdraw' : wanted
}

/** Whether a later ticket brought to the same printer what this one would: printed by hand, or for a change. */
function saysAsMuch(jobs: readonly PrintJob[], job: PrintJob, order: Order): boolean {
  const later = jobs.slice(jobs.findIndex(({ id }) => id === job.id) + 1)
  return later.some(
    ({ printerId, kind, state, revision }) =>
      printerId === job.printerId &&
      kind === job.kind &&
      (state === 'printed' || state === 'sent') &&
      revision === order.revision,
  )
}
