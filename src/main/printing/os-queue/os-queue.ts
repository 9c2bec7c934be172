import type { PrintProblem } from '#shared/printing/printing.ts'

/**
 * - `waiting`: in line, or on its way to the printer
 * - `held`: kept back, and the queue says so
 * - `done`: handed to the printer; whether it came out nobody knows
 * - `gave-up`: aborted by the queue, or taken out by somebody
 * - `gone`: the queue does not know it any more
 */
export type QueuedState = 'waiting' | 'held' | 'done' | 'gave-up' | 'gone'

/** A problem that keeps the print service from doing what it was asked. */
export type QueueTrouble = Extract<PrintProblem, 'queue-unknown' | 'queue-stopped' | 'no-print-service'>

export type Submitted =
  | { type: 'queued'; jobId: string }
  /** Not a byte of it was taken. */
  | { type: 'refused'; problem: QueueTrouble }
  /** The print service fell silent in the middle. */
  | { type: 'unknown' }

/** The computer's print service: queues that pass bytes on to a printer as they are. Nothing rejects for what is usual. */
export type OsQueue = {
  /** The names of its queues. */
  list: () => Promise<string[] | QueueTrouble>
  /** What keeps a queue from printing; null when it takes tickets. */
  troubleOf: (queue: string) => Promise<QueueTrouble | null>
  /** `title` is shown in the computer's own list of jobs. */
  submit: (queue: string, title: string, bytes: Uint8Array) => Promise<Submitted>
  stateOf: (queue: string, jobId: string) => Promise<QueuedState | 'no-print-service'>
  /** Takes a ticket out of the queue, as far as it still is there. */
  cancel: (queue: string, jobId: string) => Promise<void>
}
