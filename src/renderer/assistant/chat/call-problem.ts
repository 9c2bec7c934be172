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
  return known.includes(code) ? (code as CallProblem) : 'FAILED'
}
