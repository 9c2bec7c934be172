import { useEffect, useEffectEvent, useState } from 'react'
import { useConnection } from '../connection/connection-store.ts'
import { call, type Request } from './call.ts'

/**
 * What the station answers to a question, read anew with every line to it and whenever `question` changes. Without a
 * line nothing is asked: the banner above says so, and what was read stays.
 */
export function useReadLive<Value, Failure>(question: string, request: Request<Value, Failure>) {
  const client = useConnection((state) => state.client)
  const [read, setRead] = useState<{ value: Value } | 'failed' | null>(null)
  const ask = useEffectEvent((signal: AbortSignal) => call(request, { signal }))
  useEffect(() => {
    if (client === null) return
    const over = new AbortController()
    void ask(over.signal).then((answer) => {
      if (!over.signal.aborted) setRead(answer.ok ? { value: answer.value } : 'failed')
    })
    return () => over.abort()
  }, [client, question])
  return { value: read === null || read === 'failed' ? null : read.value, isFailed: read === 'failed' }
}
