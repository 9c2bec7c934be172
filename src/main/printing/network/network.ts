import type { Printer, PrintProblem } from '#shared/printing/printing.ts'
import { ask, askAnew, failedReport } from './ask.ts'
import { deliver } from './deliver.ts'
import { createKeptLinks } from './kept-links.ts'
import { type Link, openLink } from './link.ts'
import { type Dialect, dialectOf } from './dialect.ts'
import type {
  PrinterReport,
  SendOutcome,
  SendRequest,
  SendResult,
  Transport,
} from '../transports/transport.ts'

/** Milliseconds (printing.md section 7). */
const usualTiming = {
  connect: 2_500,
  /** Until the first answer to `DLE EOT`. */
  status: 1_750,
  poll: 1_000,
  proof: 15_000,
  settle: 4_000,
  /** Until a printer has closed its side too. */
  close: 3_000,
  /** How long a connection is kept for the next ticket. */
  keep: 2_000,
}
export type NetworkTiming = typeof usualTiming

/**
 * ESC/POS or StarPRNT over TCP, usually port 9100: asks how the printer is before the first byte of the ticket, sends the ticket,
 * and waits for proof that it was printed. While the printer says paper or cover hold it back, it waits without limit.
 * A queue of tickets goes over one connection.
 */
export function createNetworkTransport(timing: Partial<NetworkTiming> = {}): Transport {
  const limits = { ...usualTiming, ...timing }
  const kept = createKeptLinks({ ms: limits.keep, close: limits.status })

  async function send(request: SendRequest): Promise<SendResult> {
    const { printer, signal } = request
    const before = request.clearFirst ? null : kept.take(printer)
    if (before !== null) {
      const result = await sendOver(before, request, false)
      // It may have ended while nobody spoke; not a byte of the ticket left, so a new one is tried at once.
      const isStale = result.outcome.type === 'not-sent' && staleProblems.has(result.outcome.problem)
      if (!isStale || signal.aborted) return result
      await result.closed
    } else await kept.release(printer.id)
    const link = await open(printer, signal, limits)
    if (typeof link === 'string')
      return { outcome: { type: 'not-sent', problem: link }, closed: Promise.resolve() }
    return sendOver(link, request, true)
  }

  async function sendOver(link: Link, request: SendRequest, isNew: boolean): Promise<SendResult> {
    try {
      const outcome = await talk(link, request, limits, isNew)
      if (outcome.type !== 'printed') return { outcome, closed: link.close(limits.status) }
      kept.keep(request.printer, link)
      return { outcome, closed: Promise.resolve() }
    } catch (error) {
      await link.close(0)
      throw error
    }
  }

  async function check(printer: Printer, signal: AbortSignal): Promise<PrinterReport> {
    const dialect = dialectOf(printer)
    const { questions } = dialect
    const options = { dialect, ms: limits.status, signal, isStranger: true }
    const before = kept.take(printer)
    const link = before ?? (await open(printer, signal, limits))
    if (typeof link === 'string') return failedReport(link, dialect)
    let report = failedReport('interrupted', dialect)
    try {
      report = before === null ? await askAnew(link, questions, options) : await ask(link, questions, options)
    } catch {
      // Interrupted: the signal ended it.
    }
    await link.close(signal.aborted ? 0 : limits.status)
    return before !== null && report.problem !== null && staleProblems.has(report.problem)
      ? check(printer, signal)
      : report
  }

  return { send, check, release: kept.release }
}

const staleProblems: ReadonlySet<PrintProblem> = new Set(['connection-lost', 'no-answer'])

/** Status, ticket, proof. Rejects only when `onSending` throws, with every byte of the ticket still here. */
async function talk(
  link: Link,
  request: SendRequest,
  limits: NetworkTiming,
  isNew: boolean,
): Promise<SendOutcome> {
  const { signal } = request
  const dialect = dialectOf(request.printer)
  let { capabilities } = request
  let report: PrinterReport
  try {
    if (request.clearFirst && capabilities.processId === true) await clear(link, dialect, signal, limits)
    const options = { dialect, ms: limits.status, signal, isStranger: capabilities.questions === null }
    report = await (isNew ? askAnew : ask)(link, capabilities.questions ?? dialect.questions, options)
    signal.throwIfAborted()
  } catch {
    return { type: 'not-sent', problem: 'interrupted' }
  }
  if (capabilities.questions === null && report.understood.length > 0) {
    capabilities = { ...capabilities, questions: report.understood }
    request.onLearnt(capabilities)
  }
  const mayGoBlind = request.evenIfSilent && capabilities.questions === null && report.problem === 'no-answer'
  if (report.problem !== null && !mayGoBlind) return { type: 'not-sent', problem: report.problem }
  if (isNew) link.write(dialect.endUnfinished)
  request.onSending()
  try {
    const outcome = await deliver(link, { ...request, capabilities }, report.understood, limits)
    return outcome.type === 'printed' && report.paperLow ? { ...outcome, paperLow: true } : outcome
  } catch (error) {
    if (signal.aborted) return { type: 'unconfirmed', problem: 'interrupted' }
    throw error
  }
}

async function open(
  printer: Printer,
  signal: AbortSignal,
  limits: NetworkTiming,
): Promise<Link | PrintProblem> {
  if (printer.host === null) return 'unreachable'
  const place = { host: printer.host, port: printer.port ?? 9_100 }
  return openLink(place, dialectOf(printer), limits.connect, signal)
}

async function clear(
  link: Link,
  dialect: Dialect,
  signal: AbortSignal,
  limits: NetworkTiming,
): Promise<void> {
  link.write(dialect.clearBuffers, dialect.saysCleared ? 1 : 0)
  if (!dialect.saysCleared) return
  const until = performance.now() + limits.status
  for (;;) {
    const reply = await link.next(Math.max(0, until - performance.now()), signal)
    if (reply === null || typeof reply === 'string' || reply.type === 'cleared') return
  }
}
