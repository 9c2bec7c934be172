import { useCallback, useRef, useState } from 'react'
import { type Answer, call, type Request } from './call.ts'

/** One question at a time, as a part of a page asks it: a second press while one is open does nothing. */
export function useCall() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef(false)
  const run = useCallback(
    async <Value, Failure>(request: Request<Value, Failure>): Promise<Answer<Value, Failure> | null> => {
      if (open.current) return null
      open.current = true
      setBusy(true)
      setProblem(null)
      const answer = await call(request)
      open.current = false
      setBusy(false)
      if (!answer.ok) setProblem(answer.problem.code)
      return answer
    },
    [],
  )
  return { isBusy, problem, run, forget: () => setProblem(null) }
}
