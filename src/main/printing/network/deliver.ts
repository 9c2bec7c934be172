import { randomInt } from 'node:crypto'
import type { PrintProblem } from '#shared/printing/printing.ts'
import type { Link } from './link.ts'
import { createProofWatch } from './proof.ts'
import type { ProofTiming } from './proof-rules.ts'
import { dialectOf } from './dialect.ts'
import type { Question, SendOutcome, SendRequest } from '../transports/transport.ts'

/** Hands the ticket over and waits until it is proved, lost, or in doubt. */
export async function deliver(
  link: Link,
  request: SendRequest,
  understood: readonly Question[],
  timing: ProofTiming,
): Promise<SendOutcome> {
  const { capabilities } = request
  const dialect = dialectOf(request.printer)
  const id = String(randomInt(1_000, 10_000))
  link.write(request.bytes)
  if (capabilities.processId !== false) link.write(dialect.proofRequest(id))
  if (capabilities.processId !== true && dialect.sensorRequest !== null) link.write(dialect.sensorRequest, 1)
  const watch = createProofWatch({
    id,
    dialect,
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
      const learnt = watch.learnt()
      const isNews = learnt.processId !== capabilities.processId || learnt.sensor !== capabilities.sensor
      if (isNews) request.onLearnt(learnt)
      return step.outcome
    }
    if (step.type === 'ask') link.write(dialect.statusRequest(step.question), 1)
    const reply = await link.next(timing.poll / 4, request.signal)
    if (reply !== null) watch.heard(reply, performance.now())
    if (link.unsent() < unsent) watch.progressed(performance.now())
    unsent = link.unsent()
    if (watch.trouble() !== trouble) {
      trouble = watch.trouble()
      request.onTrouble(trouble)
    }
  }
}
