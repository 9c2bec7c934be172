import type { PrintProblem } from '#shared/printing/printing.ts'
import type { LinkEnd } from './link.ts'
import type { Reply } from './replies.ts'
import { type Answers, readAutomaticStatus, readStatus } from './status.ts'
import type { Capabilities, Question, SendOutcome } from './transport.ts'

/** Milliseconds. */
export type ProofTiming = {
  /** Between rounds of questions. */
  poll: number
  /** Without any progress; answers after eight seconds are normal. */
  proof: number
  /** How long a printer that proves nothing must say all is well before that counts as printed. */
  settle: number
}

export type ProofStep =
  | { type: 'wait' }
  | { type: 'ask'; question: Question }
  | { type: 'done'; outcome: SendOutcome }

/**
 * Decides what became of a ticket whose bytes have left (printing.md section 7). Strongest first: the echo of its id;
 * the answer to a question that stood in line behind it; for printers that never gave either, a while of saying all is
 * well. One that gave it before and is silent now proves nothing. As long as a printer says what holds it back, there
 * is no limit. Pure: time is passed in (ms, any epoch).
 */
export function createProofWatch(options: {
  id: string
  capabilities: Capabilities
  /** What it answers when asked; nothing for a printer that does not say how it is. */
  questions: readonly Question[]
  ticketBytes: number
  timing: ProofTiming
  startedAt: number
}) {
  const { id, capabilities, questions, timing } = options
  const answers: Answers = {}
  const learnt = { ...capabilities }
  let outcome: SendOutcome | null = null
  let asked: Question | null = null
  let upNext: Question | null = null
  let trouble: PrintProblem | null = null
  let wellSince: number | null = null
  let sensedAt: number | null = null
  let roundAt: number | null = null
  let progressAt = options.startedAt
  let nextRoundAt = options.startedAt + timing.poll
  // Printing takes its time: a long ticket is believed later.
  const settleMs = timing.settle * (1 + Math.min(1.5, options.ticketBytes / 4_096))

  function setTrouble(found: PrintProblem | null, now: number): void {
    if (found === null) wellSince ??= now
    else wellSince = null
    if (found !== null || trouble !== null) progressAt = now
    trouble = found
  }

  function printed(): void {
    outcome = { type: 'printed', paperLow: readStatus(answers).paperLow }
  }

  function answered(question: Question, byte: number, now: number): void {
    answers[question] = byte
    asked = null
    upNext = questions[questions.indexOf(question) + 1] ?? null
    if (upNext !== null) return
    setTrouble(readStatus(answers).problem, now)
    roundAt = now
    nextRoundAt = now + timing.poll
  }

  /** Without an echo: is what the printer said enough? */
  function decide(now: number): void {
    const isWell = wellSince !== null
    if (sensedAt !== null && capabilities.processId !== true) {
      // A printer that echoes may do so after its other answers; give it that time once.
      const echoMayCome = capabilities.processId === null && now - sensedAt < timing.settle
      const wellSinceThen = questions.length === 0 || (isWell && roundAt !== null && roundAt > sensedAt)
      if (!echoMayCome && wellSinceThen) {
        learnt.processId = false
        return printed()
      }
    }
    const mayBeBelieved = capabilities.processId !== true && capabilities.sensor !== true
    // The last answer counts, not the time since an earlier one: it may have fallen silent.
    const wellFor = wellSince === null || roundAt === null ? 0 : roundAt - wellSince
    if (capabilities.processId === false && mayBeBelieved && wellFor >= settleMs) {
      learnt.sensor = false
      return printed()
    }
    if (now - progressAt < timing.proof) return
    if (isWell && asked === null && capabilities.processId === null && mayBeBelieved) {
      learnt.processId = false
      learnt.sensor = sensedAt !== null
      return printed()
    }
    outcome = { type: 'unconfirmed', problem: trouble ?? 'no-proof' }
  }

  return {
    heard(reply: Reply | LinkEnd, now: number): void {
      if (reply === 'foreign') {
        outcome ??= { type: 'unconfirmed', problem: 'not-a-printer' }
        return
      }
      if (reply === 'closed') {
        outcome ??= { type: 'unconfirmed', problem: trouble ?? 'connection-lost' }
        return
      }
      switch (reply.type) {
        case 'process':
          if (reply.id !== id) return
          learnt.processId = true
          return printed()
        case 'sensor':
          sensedAt ??= now
          learnt.sensor = true
          nextRoundAt = Math.min(nextRoundAt, now)
          return
        case 'automatic':
          return setTrouble(readAutomaticStatus(reply.bytes), now)
        case 'status':
          if (asked !== null) answered(asked, reply.byte, now)
          return
        case 'cleared':
        case 'text':
          return
      }
    },
    /** The printer took over more of the ticket. */
    progressed(now: number): void {
      progressAt = now
    },
    next(now: number): ProofStep {
      if (outcome === null) decide(now)
      if (outcome !== null) return { type: 'done', outcome }
      if (asked !== null) return { type: 'wait' }
      if (upNext === null && now >= nextRoundAt) upNext = questions[0] ?? null
      if (upNext === null) return { type: 'wait' }
      asked = upNext
      upNext = null
      return { type: 'ask', question: asked }
    },
    trouble: () => trouble,
    learnt: (): Capabilities => learnt,
  }
}
