import type { CallProblem } from '#shared/assistant/messages.ts'

const known: readonly string[] = [
  'NOT_READY',
  'CHECKS_MISSING',
  'SIGNED_OUT',
  'SIGN_IN_AGAIN',
  'UNREACHABLE',
  'OFFLINE',
  'NO_ANSWER',
] satisfies CallProblem[]

/** Why a call brought nothing, as the chat names it. */
export function callProblem(code: string): CallProblem {
  // Either way it was asked, and what came of it is not known.
  if (code === 'LINE_BROKE') return 'NO_ANSWER'
  return known.includes(code) ? (code as CallProblem) : 'FAILED'
}
