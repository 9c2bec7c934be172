import type { Spool, SpoolDeps } from './spool.ts'

/** A start: what a dead process was sending is doubtful, and what it was only about to send waits again. */
export function settleInterrupted(deps: SpoolDeps, spoolOf: (printerId: string) => Spool | undefined): void {
  const { queue, clock } = deps
  for (const job of queue.interrupted()) {
    const now = clock.now()
    if (job.state === 'checking') {
      // Not one byte of it left: `sending` is on disk before the first.
      queue.save({ ...job, state: 'queued', changedAt: now }, null)
      continue
    }
    const spool = spoolOf(job.printerId)
    // The printer may hold the rest of it.
    if (spool) spool.printer = { ...spool.printer, isInDoubt: true }
    const { kind, notice, sequence } = job
    queue.save(
      { ...job, state: 'unconfirmed', problem: 'interrupted', changedAt: now },
      {
        at: now,
        actor: { kind: 'system' },
        type: 'print-unconfirmed',
        detail: { kind, notice, sequence, problem: 'interrupted' },
      },
    )
    deps.onChange(job.orderId)
  }
}
