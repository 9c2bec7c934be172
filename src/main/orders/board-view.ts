import type { CallFailure } from '#shared/station/channel-health.ts'
import type { BoardOrder, SendProblem } from '#shared/api/orders.ts'
import type { Order } from '#shared/order/order.ts'
import { kitchenChanges } from '#shared/order/reads.ts'
import {
  kindsOnPaper,
  type PaperState,
  partOwner,
  paperState,
  type PrintJob,
} from '#shared/printing/printing.ts'
import { saysNotSetUp } from '../channels/protocol/outcome.ts'
import type { OutboxEntry } from '../store/outbox.ts'
import type { Store } from '../store/open.ts'

/** The tables its card is read from beside the order's own. */
type Beside = Pick<Store, 'printJobs' | 'orderRevisions' | 'outbox'>

/** An order with what its card says of paper and of the channel. */
export function boardOrder(store: Beside, order: Order): BoardOrder {
  const jobs = store.printJobs.of(order.id)
  return {
    ...order,
    paper: paperOf(jobs),
    onPaper: kindsOnPaper(jobs),
    changes: changesSinceFirstRead(store, order),
    sendProblem: sendProblem(store.outbox.of(order.id)),
  }
}

function changesSinceFirstRead(store: Beside, order: Order): BoardOrder['changes'] {
  if (order.revision === 1) return null
  const first = store.orderRevisions.asOf(order.id, 1)
  return first && kitchenChanges(first, order)
}

/** The newest job per printer's part and kind tells whether that ticket is on paper; cancelled jobs never meant to be. */
function paperOf(jobs: readonly PrintJob[]): PaperState {
  const newest = new Map<string, PrintJob>()
  for (const job of jobs) if (job.state !== 'cancelled') newest.set(`${partOwner(job)}|${job.kind}`, job)
  return paperState([...newest.values()])
}

/** The command that is in trouble, the given-up one first. */
function sendProblem(entries: readonly OutboxEntry[]): SendProblem | null {
  const gaveUp = entries.findLast((entry) => entry.state === 'gave-up')
  if (gaveUp) return problemOf(gaveUp, 'gave-up')
  const retrying = entries.find((entry) => entry.state === 'waiting' && entry.lastError !== null)
  return retrying ? problemOf(retrying, 'retrying') : null
}

function problemOf({ command, lastError, notBefore }: OutboxEntry, state: SendProblem['state']): SendProblem {
  const error = lastError ?? ''
  return {
    command: command.kind,
    state,
    error,
    why: whyOf(error),
    nextAt: state === 'retrying' ? notBefore : null,
  }
}

/** An outbox error begins with the status of the answer, where there was one. */
function whyOf(error: string): CallFailure {
  if (saysNotSetUp(error)) return 'no-key'
  if (/^40[13]\b/.test(error)) return 'key-refused'
  return /^\d{3}\b/.test(error) ? 'channel-trouble' : 'no-answer'
}
