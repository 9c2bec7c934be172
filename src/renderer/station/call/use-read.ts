import { useEffect, useEffectEvent, useState } from 'react'
import { type Answer, call, type Request } from './call.ts'

type Read<Value> = {
  /** The last answer that brought something, also while it is asked again. */
  value: Value | null
  /** What `value` is the answer to. */
  of: string | null
  /** Code of why the last question brought nothing; null while it is open. */
  problem: string | null
  again: () => void
}

/** What the station answers to a question, asked anew whenever `question` changes. */
export function useRead<Value, Failure>(question: string, request: Request<Value, Failure>): Read<Value> {
  const [tries, setTries] = useState(0)
  const [good, setGood] = useState<{ of: string; value: Value } | null>(null)
  const [bad, setBad] = useState<{ asked: string; code: string } | null>(null)
  const asked = `${question} ${tries}`
  const read = useEffectEvent((): Promise<Answer<Value, Failure>> => call(request))
  const received = useEffectEvent((answer: Answer<Value, Failure>, asked: string) => {
    if (answer.ok) setGood({ of: question, value: answer.value })
    setBad(answer.ok ? null : { asked, code: answer.problem.code })
  })
  useEffect(() => {
    let isLeft = false
    void read().then((answer) => {
      if (!isLeft) received(answer, asked)
    })
    return () => {
      isLeft = true
    }
  }, [asked])
  return {
    value: good?.value ?? null,
    of: good?.of ?? null,
    problem: bad?.asked === asked ? bad.code : null,
    again: () => setTries(tries + 1),
  }
}
