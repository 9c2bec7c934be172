import type { HistoryType } from '#shared/order/history.ts'
import type { Language } from '#shared/location/location.ts'
import type { Printer, PrinterStatus, PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { encodeTicket } from './encode.ts'
import { jobTicket } from './job-ticket.ts'
import { createLaneStatus } from './lane-status.ts'
import { nextJob } from './next-job.ts'
import type { PrintQueue } from './queue.ts'
import type { SendOutcome, Transport } from './transport.ts'
import { errorLine } from '../unexpected.ts'

/** Milliseconds. */
export const usualPrintTiming = {
  /** First wait after a try that sent nothing; doubles up to `longestRetry`. */
  firstRetry: 1_000,
  longestRetry: 15_000,
  /** The same while a printer is busy for a moment, as those are that take one connection at a time. */
  firstBusyRetry: 200,
  longestBusyRetry: 1_000,
  /** Busy for longer is trouble. */
  busy: 8_000,
  /** Older jobs are not printed when a printer comes back: staff are asked (B16). */
  oldest: 30 * 60_000,
  /** An idle printer is asked how it is, so that staff hear of an empty roll before an order does. */
  idleCheck: 60_000,
  /** How long a ticket on the wire may still be proved when the program ends. */
  grace: 2_000,
}
export type PrintTiming = typeof usualPrintTiming

export type LaneDeps = {
  queue: PrintQueue
  transport: Transport
  clock: Clock
  words: (language: Language) => TicketWords
  log: Log
  timing: PrintTiming
  /** When an earlier lane of the same printer has let go of it. */
  ready: Promise<void>
  onChange: (orderId: string | null) => void
}

const system = { kind: 'system' } as const

/**
 * One printer's queue: first in, first out, one job at a time, never waiting for another printer.
 * printing.md section 7: the state is on disk before the first byte of a ticket; only what sent no byte is tried again
 * by itself; what left without proof is `unconfirmed` until a person decides.
 */
export function createLane(printerId: string, deps: LaneDeps) {
  const { queue, clock, timing, log } = deps
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let isWanted = false
  let cancelTimer = () => {}
  let failures = 0
  let retryAt = 0
  let isInDoubt = false
  let isSending = false
  let isEnding = false
  let answers: string[] = []
  const status = createLaneStatus({
    now: clock.now,
    busyMs: timing.busy,
    onChange: () => deps.onChange(null),
  })

  const forget = clock.watch({
    onStepped: (byMs) => {
      retryAt += byMs
      status.moved(byMs)
    },
  })

  const isOver = () => isEnding || stopping.signal.aborted

  function wake(): void {
    isWanted = true
    if (isOver()) return
    running ??= work().finally(() => {
      running = null
      if (isWanted) wake()
    })
  }

  async function work(): Promise<void> {
    cancelTimer()
    await deps.ready
    while (isWanted && !isOver()) {
      isWanted = false
      try {
        while (await step()) if (isOver()) return
      } catch (error) {
        // The store refused, most likely: nothing is lost, and trying at once would not help.
        log.error({ printerId, error: errorLine(error) }, 'printing failed unexpectedly')
        postpone('station-error', false)
        sleepUntil(retryAt)
      }
    }
  }

  /** Does the next thing; false when there is nothing to do before a timer or a new job. */
  async function step(): Promise<boolean> {
    const printer = queue.printers().find(({ id }) => id === printerId)
    if (!printer) return false
    const now = clock.now()
    // One left in `checking` is of an earlier try that a full disk interrupted: not a byte of it left.
    const open = queue.openOf(printerId).filter(({ state }) => state !== 'sending')
    const { order, jobsOf } = queue
    const next = nextJob(open, { now, oldest: timing.oldest, order, jobsOf })
    switch (next.type) {
      case 'withdraw':
        finish(next.job, 'cancelled', null)
        return true
      case 'give-up':
        // It may never have had its turn: what keeps the printer keeps all that wait for it.
        finish(next.job, 'failed', status.known().problem ?? next.job.problem ?? 'no-answer')
        return true
      case 'print':
        if (now < retryAt) return sleepUntil(retryAt)
        await print(next.job, printer)
        return true
      case 'wait':
        return idle(printer, next.until)
    }
  }

  async function idle(printer: Printer, nextDue: number): Promise<boolean> {
    // A printer that never says how it is need not be asked.
    if (queue.capabilities(printerId).questions?.length === 0) return sleepUntil(nextDue)
    const { problem, checkedAt } = status.known()
    const pause = problem === null ? timing.idleCheck : Math.min(timing.idleCheck, timing.longestRetry)
    const checkAt = checkedAt === null ? 0 : checkedAt + pause
    if (clock.now() < checkAt) return sleepUntil(Math.min(nextDue, checkAt))
    await check(printer)
    return true
  }

  async function check(printer: Printer): Promise<void> {
    const report = await deps.transport.check(printer, stopping.signal)
    if (stopping.signal.aborted) return
    answers = report.answers
    status.set(report.problem, report.paperLow)
  }

  async function print(queued: PrintJob, printer: Printer): Promise<void> {
    const attempt: PrintJob = { ...queued, state: 'checking', attempts: queued.attempts + 1 }
    save(attempt)
    // A test ticket prints what the printer says of itself.
    if (attempt.notice === 'test') await check(printer)
    const made = await make(attempt, printer)
    if (made === null) return finish(attempt, 'failed', 'station-error')
    const { ticket, bytes } = made
    let job = attempt
    let outcome: SendOutcome
    let closed = Promise.resolve()
    try {
      const result = await deps.transport.send({
        printer,
        job,
        ticket,
        bytes,
        capabilities: queue.capabilities(printerId),
        evenIfSilent: job.notice === 'test',
        clearFirst: isInDoubt,
        signal: stopping.signal,
        onSending: () => {
          const sending: PrintJob = { ...attempt, state: 'sending', problem: null, revision: made.revision }
          save(sending)
          job = sending
          isSending = true
          status.set(null, false)
        },
        onTrouble: (problem) => {
          job = { ...job, problem }
          save(job)
          status.set(problem, false)
          tellWaiting(problem)
        },
        onLearnt: (found) => queue.saveCapabilities(printerId, found),
      })
      outcome = result.outcome
      closed = result.closed
    } catch (error) {
      log.error({ printerId, error: errorLine(error) }, 'sending a ticket failed unexpectedly')
      outcome =
        job.state === 'sending'
          ? { type: 'unconfirmed', problem: 'interrupted' }
          : { type: 'not-sent', problem: 'station-error' }
    }
    isSending = false
    await settle(job, outcome)
    await closed
  }

  /** Null when there is no such ticket to make: trying again would not help. */
  async function make(
    job: PrintJob,
    printer: Printer,
  ): Promise<{ ticket: Ticket; bytes: Uint8Array; revision: number | null } | null> {
    try {
      const { words } = deps
      const made = jobTicket(job, printer, { queue, words, now: clock.now(), status: answers })
      return made && { ...made, bytes: await encodeTicket(made.ticket, printer) }
    } catch (error) {
      log.error({ printerId, jobId: job.id, error: errorLine(error) }, 'a ticket could not be made')
      return null
    }
  }

  async function settle(job: PrintJob, outcome: SendOutcome): Promise<void> {
    switch (outcome.type) {
      case 'printed':
        failures = 0
        isInDoubt = false
        status.set(null, outcome.paperLow)
        return surely(() => {
          finish(job, 'printed', null)
          tellWaiting(null)
        })
      case 'unconfirmed':
        isInDoubt = true
        status.set(outcome.problem, false)
        return surely(() => finish(job, 'unconfirmed', outcome.problem))
      case 'not-sent': {
        // Ended by us: the next start goes on where this one stopped.
        if (stopping.signal.aborted) return save({ ...job, state: 'queued', attempts: job.attempts - 1 })
        const problem = status.couldNotTalk(outcome.problem)
        postpone(outcome.problem, problem === null)
        return surely(() => {
          save({ ...job, state: 'queued', problem, notBefore: retryAt })
          tellWaiting(problem)
        })
      }
    }
  }

  /** What became of a ticket must reach the disk: a full disk delays this printer, and forgets nothing. */
  async function surely(write: () => void): Promise<void> {
    for (;;) {
      try {
        return write()
      } catch (error) {
        log.error({ printerId, error: errorLine(error) }, 'a print state could not be stored')
        if (stopping.signal.aborted) return
        await new Promise<void>((resolve) => {
          const cancel = clock.after(timing.longestRetry, resolve)
          stopping.signal.addEventListener('abort', () => (cancel(), resolve()), { once: true })
        })
      }
    }
  }

  function save(job: PrintJob): void {
    queue.save({ ...job, changedAt: clock.now() }, null)
    deps.onChange(job.orderId)
  }

  /** What holds the printer holds every ticket that waits for it. */
  function tellWaiting(problem: PrintProblem | null): void {
    for (const job of queue.openOf(printerId)) {
      if (job.state === 'queued' && job.problem !== problem) save({ ...job, problem })
    }
  }

  function finish(
    job: PrintJob,
    state: 'printed' | 'unconfirmed' | 'failed' | 'cancelled',
    problem: PrintProblem | null,
  ): void {
    const at = clock.now()
    const type: Record<typeof state, HistoryType> = {
      printed: 'printed',
      unconfirmed: 'print-unconfirmed',
      failed: 'print-failed',
      cancelled: 'print-withdrawn',
    }
    const printer = queue.printers().find(({ id }) => id === printerId)?.name ?? null
    const waitedMs = state === 'failed' ? { waitedMs: at - job.createdAt } : {}
    const detail = {
      kind: job.kind,
      notice: job.notice,
      sequence: job.sequence,
      printer,
      problem,
      ...waitedMs,
    }
    queue.save({ ...job, state, problem, changedAt: at }, { at, actor: system, type: type[state], detail })
    if (state === 'unconfirmed' || state === 'failed')
      log.warn({ printerId, jobId: job.id, problem }, `a ticket is ${state}`)
    deps.onChange(job.orderId)
  }

  function postpone(problem: PrintProblem, isBusy: boolean): void {
    const [first, longest] = isBusy
      ? [timing.firstBusyRetry, timing.longestBusyRetry]
      : [timing.firstRetry, timing.longestRetry]
    const wait = Math.min(first * 2 ** failures, longest)
    failures += 1
    retryAt = clock.now() + wait
    log.info({ printerId, problem, wait }, 'the printer is not ready')
  }

  function sleepUntil(at: number): false {
    cancelTimer()
    if (Number.isFinite(at)) cancelTimer = clock.after(at - clock.now(), wake)
    return false
  }

  /** The ticket on the wire may be proved yet; no other is begun. */
  async function graced(): Promise<void> {
    isEnding = true
    let cancel = () => {}
    const over = new Promise<void>((resolve) => {
      cancel = clock.after(timing.grace, resolve)
    })
    await Promise.race([running, over])
    cancel()
  }

  return {
    wake,
    /** Forgets the wait after a failure: somebody says that the printer is back. */
    hurry: (): void => {
      retryAt = 0
      failures = 0
      wake()
    },
    /** The buffer may hold the rest of a ticket from before. */
    markInDoubt: (): void => {
      isInDoubt = true
    },
    status: (): PrinterStatus => ({
      printerId,
      ...status.known(),
      lastPrintedAt: queue.lastPrintedAt(printerId),
      waiting: queue.openOf(printerId).length,
    }),
    stop: async (): Promise<void> => {
      isWanted = false
      cancelTimer()
      if (isSending) await graced()
      forget()
      stopping.abort(new Error('the printer queue is stopping'))
      await running
      await deps.transport.release(printerId)
    },
  }
}
export type Lane = ReturnType<typeof createLane>
