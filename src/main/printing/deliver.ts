import { randomInt } from 'node:crypto'
import type { PrintProblem } from '#shared/printing/printing.ts'
import type { Link } from './link.ts'
import { createProofWatch } from './proof.ts'
import type { ProofTiming } from './proof-rules.ts'
import { statusRequest } from './status.ts'
import type { Question, SendOutcome, SendRequest } from './transport.ts'

/** `GS r 1`: answered in its turn, when everything before it is done. */
const sensorRequest = Uint8Array.of(0x1d, 0x72, 0x01)

/** Hands the ticket over and waits until it is proved, lost, or in doubt. */
export async function deliver(
  link: Link,
  request: SendRequest,
  understood: readonly Question[],
  timing: ProofTiming,
): Promise<SendOutcome> {
  const { capabilities } = request
  const id = String(randomInt(1_000, 10_000))
  link.write(request.bytes)
  if (capabilities.processId !== false) link.write(processIdRequest(id))
  if (capabilities.processId !== true) link.write(sensorRequest, 1)
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
      const learnt = watch.learnt()
      const isNews = learnt.processId !== capabilities.processId || learnt.sensor !== capabilities.sensor
      if (isNews) request.onLearnt(learnt)
      return step.outcome
    }
    if (step.type === 'ask') link.write(statusRequest(step.question), 1)
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

/** `GS ( H` function 48: answered with the same four characters once all before it is printed. */
function processIdRequest(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, 'latin1'))
}
