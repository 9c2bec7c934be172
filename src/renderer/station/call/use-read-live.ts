import { useEffect, useEffectEvent, useState } from 'react'
import { useConnection } from '../connection/connection-store.ts'
import { call, type Request } from './call.ts'

type Read<Value> = {
  /** The last answer that brought something. */
  value: Value | null
  /** What `value` is the answer to. */
  of: string | null
  /** The last question brought nothing. */
  isFailed: boolean
}

/**
 * What the station answers to a question, read anew with every line to it and whenever `question` changes. Without a
 * line nothing is asked: the banner above says so, and what was read stays.
 */
export function useReadLive<Value, Failure>(question: string, request: Request<Value, Failure>): Read<Value> {
  const client = useConnection((state) => state.client)
  const [read, setRead] = useState<Read<Value>>({ value: null, of: null, isFailed: false })
  const ask = useEffectEvent((signal: AbortSignal) => call(request, { signal }))
  useEffect(() => {
    if (client === null) return
    const over = new AbortController()
    void ask(over.signal).then((answer) => {
      if (over.signal.aborted) return
      setRead((before) =>
        answer.ok ? { value: answer.value, of: question, isFailed: false } : { ...before, isFailed: true },
      )
    })
    return () => over.abort()
  }, [client, question])
  return read
}
