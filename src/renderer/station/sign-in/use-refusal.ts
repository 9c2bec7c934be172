import { useState } from 'react'
import { useTime } from '../clock/clock-store.ts'
import type { UsualProblem } from '../call/call.ts'

type Refusal = { kind: 'wrong'; attemptsLeft: number } | { kind: 'locked'; until: number }
type RefusedProof =
  | { code: 'WRONG'; data: { attemptsLeft: number } }
  | { code: 'LOCKED'; data: { until: number } }

/** What the station last said to a password or a PIN: how many tries are left, or until when none is taken. */
export function useRefusal() {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lockedUntil = useTime((now) =>
    refusal?.kind === 'locked' && refusal.until > now ? refusal.until : null,
  )
  return {
    /** The last try was not taken; for another problem there is nothing to say here. */
    tried: (problem: RefusedProof | UsualProblem) => setRefusal(refusalIn(problem)),
    isRefused: refusal !== null,
    attemptsLeft: refusal?.kind === 'wrong' ? refusal.attemptsLeft : null,
    lockedUntil,
  }
}

/** The code of a problem that is no such refusal; these have words of their own. */
export function otherProblem(code: string | null): string | null {
  return code === 'WRONG' || code === 'LOCKED' ? null : code
}

function refusalIn(problem: RefusedProof | UsualProblem): Refusal | null {
  if (problem.code === 'WRONG') return { kind: 'wrong', attemptsLeft: problem.data.attemptsLeft }
  return problem.code === 'LOCKED' ? { kind: 'locked', until: problem.data.until } : null
}
