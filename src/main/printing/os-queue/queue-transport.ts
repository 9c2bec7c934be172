import { setTimeout as sleep } from 'node:timers/promises'
import type { Printer } from '#shared/printing/printing.ts'
import type { PrinterReport, SendOutcome, SendRequest, Transport } from '../transports/transport.ts'
import type { OsQueue } from './os-queue.ts'

/** Milliseconds. */
const usualTiming = {
  poll: 500,
  /** A ticket still in the computer's queue after this long is told as held back. */
  patience: 5_000,
  /** It is taken out of the computer's queue then: no stale ticket comes out of a printer switched on hours later. */
  giveUp: 30 * 60_000,
}
export type QueueTiming = typeof usualTiming

/**
 * A printer behind one of the computer's queues (USB, Bluetooth): the bytes go through as they are. The queue says when
 * it handed them over, and no more: such a ticket is `sent`, never `printed`. One the queue keeps is waited for, like
 * one that waits for paper.
 */
export function createQueueTransport(osQueue: OsQueue, timing: Partial<QueueTiming> = {}): Transport {
  const limits = { ...usualTiming, ...timing }

  async function send(request: SendRequest): Promise<SendOutcome> {
    const { queue } = request.printer
    if (queue === null) return { type: 'not-sent', problem: 'queue-unknown' }
    const trouble = await osQueue.troubleOf(queue)
    if (request.signal.aborted) return { type: 'not-sent', problem: 'interrupted' }
    if (trouble !== null) return { type: 'not-sent', problem: trouble }
    request.onSending()
    const submitted = await osQueue.submit(queue, titleOf(request.job), request.bytes)
    switch (submitted.type) {
      case 'refused':
        return { type: 'not-sent', problem: submitted.problem }
      case 'unknown':
        return { type: 'unconfirmed', problem: 'no-print-service' }
      case 'queued':
        return follow(osQueue, { ...request, queue, jobId: submitted.jobId }, limits)
    }
  }

  return {
    send: async (request) => ({ outcome: await send(request), closed: Promise.resolve() }),
    check: async ({ queue }: Printer): Promise<PrinterReport> => {
      const trouble = queue === null ? 'queue-unknown' : await osQueue.troubleOf(queue)
      // The printer behind it is asked nothing.
      return { problem: trouble, paperLow: false, understood: [], answers: [] }
    },
    release: () => Promise.resolve(),
  }
}

/** Until the queue has handed the ticket over or given it up. */
async function follow(
  osQueue: OsQueue,
  about: Pick<SendRequest, 'signal' | 'onTrouble'> & { queue: string; jobId: string },
  limits: QueueTiming,
): Promise<SendOutcome> {
  const { queue, jobId, signal } = about
  const startedAt = performance.now()
  let isTold = false
  while (!signal.aborted) {
    const state = await osQueue.stateOf(queue, jobId)
    const waited = performance.now() - startedAt
    if (state === 'done') return { type: 'sent' }
    if (state === 'gave-up') return { type: 'failed', problem: 'queue-gave-up' }
    if (state === 'gone') {
      // With its queue went all its jobs.
      const trouble = await osQueue.troubleOf(queue)
      return { type: 'unconfirmed', problem: trouble === 'queue-unknown' ? trouble : 'queue-gave-up' }
    }
    if (waited > limits.giveUp) {
      await osQueue.cancel(queue, jobId)
      return { type: 'failed', problem: 'queue-stopped' }
    }
    if (!isTold && (state === 'held' || waited > limits.patience)) {
      isTold = true
      about.onTrouble(state === 'no-print-service' ? state : 'queue-stopped')
    }
    await sleep(limits.poll, null, { signal }).catch(() => {})
  }
  return { type: 'unconfirmed', problem: 'interrupted' }
}

/** What the computer's own list of jobs calls it: no name of a customer's. */
function titleOf({ id, kind }: SendRequest['job']): string {
  return `Order Manager ${kind} ${id}`
}
