import type { PrintProblem } from '#shared/printing/printing.ts'
import type { Link, LinkEnd } from './link.ts'
import type { Dialect } from './dialect.ts'
import type { Answers } from './status.ts'
import type { PrinterReport, Question } from '../transports/transport.ts'

type AskOptions = {
  dialect: Dialect
  /** Milliseconds until an answer counts as missing. */
  ms: number
  signal: AbortSignal
  /** Nothing has proved yet that it is a printer: then it has to answer the first question once more. */
  isStranger: boolean
}

/** Asks in turn: the answers do not say which question they belong to. */
export async function ask(
  link: Link,
  list: readonly Question[],
  options: AskOptions,
): Promise<PrinterReport> {
  const answers: Answers = {}
  for (const question of list) {
    const answer = await answerTo(link, question, options)
    if (answer === 'closed') return failedReport('connection-lost', options.dialect)
    if (answer === 'foreign') return failedReport('not-a-printer', options.dialect)
    if (answer !== null) answers[question] = answer
    else if (question === list[0]) return failedReport('no-answer', options.dialect)
  }
  const [first] = list
  if (options.isStranger && first !== undefined) {
    // A greeting can look like answers; it does not come again when asked.
    const again = await answerTo(link, first, options)
    if (again === 'foreign') return failedReport('not-a-printer', options.dialect)
    if (again === null || again === 'closed') return failedReport('no-answer', options.dialect)
  }
  return options.dialect.readStatus(answers)
}

/** The same on a new connection: one that is silent may be waiting for the rest of a picture. */
export async function askAnew(
  link: Link,
  list: readonly Question[],
  options: AskOptions,
): Promise<PrinterReport> {
  const report = await ask(link, list, options)
  if (report.problem !== 'no-answer') return report
  link.write(options.dialect.endUnfinished)
  return ask(link, list, options)
}

/** Of a printer that could not be asked, or did not answer: the test ticket then shows each question unanswered. */
export function failedReport(problem: PrintProblem, { readStatus }: Dialect): PrinterReport {
  return { ...readStatus({}), problem, understood: [] }
}

/** The next status byte; automatic status and leftovers of earlier talk are passed over. */
async function answerTo(
  link: Link,
  question: Question,
  { ms, signal, dialect }: AskOptions,
): Promise<Uint8Array | LinkEnd | null> {
  link.write(dialect.statusRequest(question), 1)
  const until = performance.now() + ms
  for (;;) {
    const reply = await link.next(Math.max(0, until - performance.now()), signal)
    if (reply === null || reply === 'closed' || reply === 'foreign') return reply
    if (reply.type === 'status') return reply.bytes
  }
}
