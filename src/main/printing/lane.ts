import type { HistoryType } from '#shared/order/history.ts'
import type { Language } from '#shared/location/location.ts'
import type { Printer, PrinterStatus, PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { encodeTicket } from './encode.ts'
import { jobTicket } from './job-ticket.ts'
import type { PrintQueue } from './queue.ts'
import type { SendOutcome, Transport } from './transport.ts'

/** Milliseconds. */
export const usualPrintTiming = {
  /** First wait after a try that sent nothing; doubles up to `longestRetry`. */
  firstRetry: 1_000,
  longestRetry: 15_000,
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
  const status: Pick<PrinterStatus, 'state' | 'problem' | 'since' | 'checkedAt'> = {
    state: 'unknown',
    problem: null,
    since: null,
    checkedAt: null,
  }

  const forget = clock.watch({
    onStepped: (byMs) => {
      retryAt += byMs
      if (status.since !== null) status.since += byMs
      if (status.checkedAt !== null) status.checkedAt += byMs
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
        log.error({ printerId, error: String(error).slice(0, 200) }, 'printing failed unexpectedly')
        postpone('offline')
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
    const old = open.find((job) => job.notBefore <= now && now - job.createdAt > timing.oldest)
    if (old) {
      finish(old, 'failed', old.problem ?? 'offline')
      return true
    }
    if (now < retryAt) return sleepUntil(retryAt)
    const due = open.find((job) => job.notBefore <= now)
    if (due) {
      await print(due, printer)
      return true
    }
    const nextDue = Math.min(...open.map((job) => job.notBefore))
    return idle(printer, nextDue)
  }

  async function idle(printer: Printer, nextDue: number): Promise<boolean> {
    // A printer that never says how it is need not be asked.
    if (queue.capabilities(printerId).questions?.length === 0) return sleepUntil(nextDue)
    const pause = status.problem === null ? timing.idleCheck : Math.min(timing.idleCheck, timing.longestRetry)
    const checkAt = status.checkedAt === null ? 0 : status.checkedAt + pause
    if (clock.now() < checkAt) return sleepUntil(Math.min(nextDue, checkAt))
    await check(printer)
    return true
  }

  async function check(printer: Printer): Promise<void> {
    const report = await deps.transport.check(printer, stopping.signal)
    if (stopping.signal.aborted) return
    answers = report.answers
    setStatus(report.problem, report.paperLow)
  }

  async function print(queued: PrintJob, printer: Printer): Promise<void> {
    const attempt: PrintJob = { ...queued, state: 'checking', attempts: queued.attempts + 1 }
    save(attempt)
    // A test ticket prints what the printer says of itself.
    if (attempt.notice === 'test') await check(printer)
    const made = await make(attempt, printer)
    if (made === null) return finish(attempt, 'failed', 'printer-error')
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
          const sending: PrintJob = { ...attempt, state: 'sending', problem: null }
          save(sending)
          job = sending
          isSending = true
          setStatus(null, false)
        },
        onTrouble: (problem) => {
          job = { ...job, problem }
          save(job)
          setStatus(problem, false)
        },
        onLearnt: (found) => queue.saveCapabilities(printerId, found),
      })
      outcome = result.outcome
      closed = result.closed
    } catch (error) {
      log.error({ printerId, error: String(error).slice(0, 200) }, 'sending a ticket failed unexpectedly')
      outcome =
        job.state === 'sending'
          ? { type: 'unconfirmed', problem: 'interrupted' }
          : { type: 'not-sent', problem: 'offline' }
    }
    isSending = false
    await settle(job, outcome)
    await closed
  }

  /** Null when there is no such ticket to make: trying again would not help. */
  async function make(
    job: PrintJob,
    printer: Printer,
  ): Promise<{ ticket: Ticket; bytes: Uint8Array } | null> {
    try {
      const { words } = deps
      const ticket = jobTicket(job, printer, { queue, words, now: clock.now(), status: answers })
      return ticket && { ticket, bytes: await encodeTicket(ticket, printer) }
    } catch (error) {
      log.error(
        { printerId, jobId: job.id, error: String(error).slice(0, 200) },
        'a ticket could not be made',
      )
      return null
    }
  }

  async function settle(job: PrintJob, outcome: SendOutcome): Promise<void> {
    switch (outcome.type) {
      case 'printed':
        failures = 0
        isInDoubt = false
        setStatus(null, outcome.paperLow)
        return surely(() => finish(job, 'printed', null))
      case 'unconfirmed':
        isInDoubt = true
        setStatus(outcome.problem, false)
        return surely(() => finish(job, 'unconfirmed', outcome.problem))
      case 'not-sent': {
        // Ended by us: the next start goes on where this one stopped.
        if (stopping.signal.aborted) return save({ ...job, state: 'queued', attempts: job.attempts - 1 })
        setStatus(outcome.problem, false)
        postpone(outcome.problem)
        return surely(() => save({ ...job, state: 'queued', problem: outcome.problem, notBefore: retryAt }))
      }
    }
  }

  /** What became of a ticket must reach the disk: a full disk delays this printer, and forgets nothing. */
  async function surely(write: () => void): Promise<void> {
    for (;;) {
      try {
        return write()
      } catch (error) {
        log.error({ printerId, error: String(error).slice(0, 200) }, 'a print state could not be stored')
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

  function finish(
    job: PrintJob,
    state: 'printed' | 'unconfirmed' | 'failed',
    problem: PrintProblem | null,
  ): void {
    const at = clock.now()
    const type: Record<typeof state, HistoryType> = {
      printed: 'printed',
      unconfirmed: 'print-unconfirmed',
      failed: 'print-failed',
    }
    const printer = queue.printers().find(({ id }) => id === printerId)?.name ?? null
    const detail = { kind: job.kind, notice: job.notice, sequence: job.sequence, printer, problem }
    queue.save({ ...job, state, problem, changedAt: at }, { at, actor: system, type: type[state], detail })
    if (state !== 'printed') log.warn({ printerId, jobId: job.id, problem }, `a ticket is ${state}`)
    deps.onChange(job.orderId)
  }

  function postpone(problem: PrintProblem): void {
    const wait = Math.min(timing.firstRetry * 2 ** failures, timing.longestRetry)
    failures += 1
    retryAt = clock.now() + wait
    log.info({ printerId, problem, wait }, 'the printer is not ready')
  }

  function setStatus(problem: PrintProblem | null, paperLow: boolean): void {
    const state = problem !== null ? 'problem' : paperLow ? 'paper-low' : 'ok'
    if (state !== status.state || problem !== status.problem) status.since = clock.now()
    status.state = state
    status.problem = problem
    status.checkedAt = clock.now()
    deps.onChange(null)
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
      ...status,
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
    },
  }
}
export type Lane = ReturnType<typeof createLane>
