import type { PrintProblem } from '#shared/printing/printing.ts'
import type { LinkEnd } from './link.ts'
import { believe, type ProofTiming, type Seen } from './proof-rules.ts'
import type { Reply } from './replies.ts'
import type { Dialect } from './dialect.ts'
import type { Answers } from './status.ts'
import type { Capabilities, Question, SendOutcome } from '../transports/transport.ts'

export type ProofStep =
  | { type: 'wait' }
  | { type: 'ask'; question: Question }
  | { type: 'done'; outcome: SendOutcome }

/**
 * Decides what became of a ticket whose bytes have left (printing.md section 7): the echo of its id proves it, and where
 * none comes, proof-rules.ts says what else counts. As long as a printer says what holds it back, there is no limit.
 * Pure: time is passed in (ms, any epoch).
 */
export function createProofWatch(options: {
  id: string
  dialect: Dialect
  capabilities: Capabilities
  /** What it answers when asked; nothing for a printer that does not say how it is. */
  questions: readonly Question[]
  ticketBytes: number
  timing: ProofTiming
  startedAt: number
}) {
  const { id, dialect, questions, timing, startedAt } = options
  const ticket = { ...options, bytes: options.ticketBytes }
  const seen = nothingSeen(startedAt)
  const learnt = { ...options.capabilities }
  const answers: Answers = {}
  let outcome: SendOutcome | null = null
  let upNext: Question | null = null
  let nextRoundAt = startedAt + timing.poll

  const printed = () => void (outcome = { type: 'printed', paperLow: dialect.readStatus(answers).paperLow })
  const unconfirmed = (problem: PrintProblem) => void (outcome ??= { type: 'unconfirmed', problem })

  function answered(question: Question, bytes: Uint8Array, now: number): void {
    answers[question] = bytes
    seen.asked = null
    upNext = questions[questions.indexOf(question) + 1] ?? null
    if (upNext !== null) return
    noteTrouble(seen, dialect.readStatus(answers).problem, now)
    seen.roundAt = now
    nextRoundAt = now + timing.poll
  }

  function sensed(now: number): void {
    seen.sensedAt ??= now
    learnt.sensor = true
    nextRoundAt = Math.min(nextRoundAt, now)
  }

  function echoed(echo: string): void {
    if (echo !== id) return
    learnt.processId = true
    printed()
  }

  function heard(reply: Reply | LinkEnd, now: number): void {
    if (reply === 'foreign') return unconfirmed('not-a-printer')
    if (reply === 'closed') return unconfirmed(seen.trouble ?? 'connection-lost')
    if (reply.type === 'process') echoed(reply.id)
    else if (reply.type === 'sensor') sensed(now)
    else if (reply.type === 'automatic') noteTrouble(seen, dialect.readAutomaticStatus(reply.bytes), now)
    else if (reply.type === 'status' && seen.asked !== null) answered(seen.asked, reply.bytes, now)
  }

  function decide(now: number): void {
    const belief = believe(seen, ticket, now)
    if (belief.type === 'unconfirmed') unconfirmed(belief.problem)
    if (belief.type !== 'printed') return
    Object.assign(learnt, belief.learnt)
    printed()
  }

  return {
    heard,
    /** The printer took over more of the ticket. */
    progressed: (now: number): void => void (seen.progressAt = now),
    next(now: number): ProofStep {
      if (outcome === null) decide(now)
      if (outcome !== null) return { type: 'done', outcome }
      if (seen.asked !== null) return { type: 'wait' }
      if (upNext === null && now >= nextRoundAt) upNext = questions[0] ?? null
      if (upNext === null) return { type: 'wait' }
      seen.asked = upNext
      upNext = null
      return { type: 'ask', question: seen.asked }
    },
    trouble: () => seen.trouble,
    learnt: (): Capabilities => learnt,
  }
}

function nothingSeen(startedAt: number): Seen {
  return {
    asked: null,
    trouble: null,
    wellSince: null,
    sensedAt: null,
    roundAt: null,
    progressAt: startedAt,
  }
}

function noteTrouble(seen: Seen, found: PrintProblem | null, now: number): void {
  if (found === null) seen.wellSince ??= now
  else seen.wellSince = null
  if (found !== null || seen.trouble !== null) seen.progressAt = now
  seen.trouble = found
}
