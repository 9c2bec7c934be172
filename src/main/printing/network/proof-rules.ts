import type { PrintProblem } from '#shared/printing/printing.ts'
import type { Capabilities, Question } from '../transports/transport.ts'

/** Milliseconds. */
export type ProofTiming = {
  /** Between rounds of questions. */
  poll: number
  /** Without any progress; answers after eight seconds are normal. */
  proof: number
  /** How long a printer that proves nothing must say all is well before that counts as printed. */
  settle: number
}

/** What was seen of a printer since the bytes of a ticket left; times in ms, any epoch. */
export type Seen = {
  /** A question whose answer is still out. */
  asked: Question | null
  /** What it last said holds it back. */
  trouble: PrintProblem | null
  /** Since when it has said that all is well. */
  wellSince: number | null
  /** When it answered the question that stood in line behind the ticket. */
  sensedAt: number | null
  /** When it had last answered every question. */
  roundAt: number | null
  progressAt: number
}

export type Ticket = {
  /** What was known of the printer before. */
  capabilities: Capabilities
  questions: readonly Question[]
  bytes: number
  timing: ProofTiming
}

/** What to think of a ticket whose echo has not come; `learnt` is what that tells of the printer. */
export type Belief =
  | { type: 'wait' }
  | { type: 'printed'; learnt: Partial<Capabilities> }
  | { type: 'unconfirmed'; problem: PrintProblem }

/**
 * Whether what the printer said is enough without an echo (printing.md section 7). Strongest first: the answer to a
 * question that stood in line behind the ticket; for printers that never gave one, a while of saying all is well. One
 * that gave a proof before and is silent now proves nothing. Pure.
 */
export function believe(seen: Seen, ticket: Ticket, now: number): Belief {
  const { capabilities, timing } = ticket
  if (isProvenBehind(seen, ticket, now)) return { type: 'printed', learnt: { processId: false } }
  const mayBeBelieved = capabilities.processId !== true && capabilities.sensor !== true
  if (capabilities.processId === false && mayBeBelieved && hasSettled(seen, ticket))
    return { type: 'printed', learnt: { sensor: false } }
  if (now - seen.progressAt < timing.proof) return { type: 'wait' }
  const isWell = seen.wellSince !== null && seen.asked === null
  if (isWell && capabilities.processId === null && mayBeBelieved)
    return { type: 'printed', learnt: { processId: false, sensor: seen.sensedAt !== null } }
  return { type: 'unconfirmed', problem: seen.trouble ?? 'no-proof' }
}

/** It answered what stood in line behind the ticket, and has been well since. */
function isProvenBehind(seen: Seen, { capabilities, questions, timing }: Ticket, now: number): boolean {
  const { sensedAt, wellSince, roundAt } = seen
  if (sensedAt === null || capabilities.processId === true) return false
  // A printer that echoes may do so after its other answers; give it that time once.
  if (capabilities.processId === null && now - sensedAt < timing.settle) return false
  return questions.length === 0 || (wellSince !== null && roundAt !== null && roundAt > sensedAt)
}

/** It has said for long enough that all is well. The last answer counts: it may have fallen silent since. */
function hasSettled({ wellSince, roundAt }: Seen, { timing, bytes }: Ticket): boolean {
  const wellFor = wellSince === null || roundAt === null ? 0 : roundAt - wellSince
  // Printing takes its time: a long ticket is believed later.
  return wellFor >= timing.settle * (1 + Math.min(1.5, bytes / 4_096))
}
