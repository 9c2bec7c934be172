import { useCallback, useRef, useState } from 'react'
import { type Answer, call, type Request } from './call.ts'

/**
 * One question at a time, as a part of a page asks it: a second press while one is open does nothing. `ask` is how it is
 * asked: `callApproved` where the station may want to know somebody for it. It stays the same function.
 */
export function useCall(ask: typeof call = call) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef(false)
  const run = useCallback(
    async <Value, Failure>(request: Request<Value, Failure>): Promise<Answer<Value, Failure> | null> => {
      if (open.current) return null
      open.current = true
      setBusy(true)
      setProblem(null)
      const answer = await ask(request)
      open.current = false
      setBusy(false)
      if (!answer.ok && answer.problem.code !== 'NOT_APPROVED') setProblem(answer.problem.code)
      return answer
    },
    [ask],
  )
  return { isBusy, problem, run, forget: () => setProblem(null) }
}
