import { randomInt } from 'node:crypto'
import type { Printer, PrintProblem } from '#shared/printing/printing.ts'
import { type Link, openLink } from './link.ts'
import { createProofWatch } from './proof.ts'
import { type Answers, questions, readStatus, statusRequest } from './status.ts'
import type { PrinterReport, Question, SendOutcome, SendRequest, SendResult, Transport } from './transport.ts'

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
}
export type NetworkTiming = typeof usualTiming

/** `DLE DC4 8`: empties the printer's buffers. */
const clearBuffers = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08)
/** `GS r 1`: answered in its turn, when everything before it is done. */
const sensorRequest = Uint8Array.of(0x1d, 0x72, 0x01)

/**
 * ESC/POS over TCP, usually port 9100: asks how the printer is before the first byte of the ticket, sends the ticket,
 * and waits for proof that it was printed. While the printer says paper or cover hold it back, it waits without limit.
 */
export function createNetworkTransport(timing: Partial<NetworkTiming> = {}): Transport {
  const limits = { ...usualTiming, ...timing }
  return {
    send: (request) => send(request, limits),
    check: (printer, signal) => check(printer, signal, limits),
  }
}

async function check(printer: Printer, signal: AbortSignal, limits: NetworkTiming): Promise<PrinterReport> {
  const link = await open(printer, signal, limits)
  if (typeof link === 'string') return failedReport(link)
  try {
    return await ask(link, questions, limits)
  } catch {
    return failedReport('interrupted')
  } finally {
    await link.close(signal.aborted ? 0 : limits.status)
  }
}

async function send(request: SendRequest, limits: NetworkTiming): Promise<SendResult> {
  const link = await open(request.printer, request.signal, limits)
  if (typeof link === 'string')
    return { outcome: { type: 'not-sent', problem: link }, closed: Promise.resolve() }
  try {
    const outcome = await talk(link, request, limits)
    return { outcome, closed: link.close(outcome.type === 'printed' ? limits.close : limits.status) }
  } catch (error) {
    await link.close(0)
    throw error
  }
}

/** Status, ticket, proof. Rejects only when `onSending` throws, with every byte of the ticket still here. */
async function talk(link: Link, request: SendRequest, limits: NetworkTiming): Promise<SendOutcome> {
  const { signal } = request
  let { capabilities } = request
  let report: PrinterReport
  try {
    if (request.clearFirst && capabilities.processId === true) await clear(link, limits)
    report = await ask(link, capabilities.questions ?? questions, limits)
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
  return openLink(printer.host, printer.port ?? 9_100, limits.connect, signal)
}

function failedReport(problem: PrintProblem): PrinterReport {
  return { ...readStatus({}), problem, understood: [] }
}

/** Asks in turn: the answers do not say which question they belong to. */
async function ask(link: Link, list: readonly Question[], limits: NetworkTiming): Promise<PrinterReport> {
  const answers: Answers = {}
  for (const question of list) {
    link.write(statusRequest(question))
    const answer = await statusAnswer(link, limits.status)
    if (answer === 'closed') return failedReport('connection-lost')
    if (answer !== null) answers[question] = answer
    else if (question === list[0]) return failedReport('no-answer')
  }
  return readStatus(answers)
}

/** The next status byte; automatic status and leftovers of earlier talk are passed over. */
async function statusAnswer(link: Link, ms: number): Promise<number | 'closed' | null> {
  const until = performance.now() + ms
  for (;;) {
    const reply = await link.next(Math.max(0, until - performance.now()))
    if (reply === null || reply === 'closed') return reply
    if (reply.type === 'status') return reply.byte
  }
}

async function clear(link: Link, limits: NetworkTiming): Promise<void> {
  link.write(clearBuffers)
  const until = performance.now() + limits.status
  for (;;) {
    const reply = await link.next(Math.max(0, until - performance.now()))
    if (reply === null || reply === 'closed' || reply.type === 'cleared') return
  }
}

/** Hands the ticket over and waits until it is proved, lost, or in doubt. */
async function deliver(
  link: Link,
  request: SendRequest,
  understood: readonly Question[],
  timing: NetworkTiming,
): Promise<SendOutcome> {
  const { capabilities } = request
  const id = String(randomInt(1_000, 10_000))
  link.write(request.bytes)
  if (capabilities.processId !== false) link.write(processIdRequest(id))
  if (capabilities.processId !== true) link.write(sensorRequest)
  const watch = createProofWatch({
    id,
    capabilities,
    questions: understood,
    ticketBytes: request.bytes.length,
    timing,
    startedAt: performance.now(),
  })
  let unsent = link.unsent()
  let trouble: PrintProblem | null = null
  for (;;) {
    const step = watch.next(performance.now())
    if (step.type === 'done') {
      if (watch.learnt().processId !== capabilities.processId) request.onLearnt(watch.learnt())
      return step.outcome
    }
    if (step.type === 'ask') link.write(statusRequest(step.question))
    const reply = await link.next(timing.poll / 4)
    if (reply !== null) watch.heard(reply, performance.now())
    if (link.unsent() < unsent) watch.progressed(performance.now())
    unsent = link.unsent()
    if (watch.trouble() !== trouble) {
      trouble = watch.trouble()
      request.onTrouble(trouble)
    }
  }
}

/** `GS ( H` function 48: answered with the same four characters once all before it is printed. */
function processIdRequest(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, 'latin1'))
}
