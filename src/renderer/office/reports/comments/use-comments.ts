import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommentPage } from '#shared/reports/feedback.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import type { Scope } from '../report/use-reports.ts'

const pageSize = 30

/** What customers said in the days of a scope, newest first, a page at a time; of one number of stars, or all. */
export function useComments({ period, filter }: Scope, stars: number | null) {
  const client = useConnection((state) => state.client)
  const [found, setFound] = useState<CommentPage | null>(null)
  const [state, setState] = useState<'asking' | 'here' | 'failed'>('asking')
  const latest = useRef<AbortController>(new AbortController())
  const { from, to } = period
  const { locationId = null, channel = null } = filter

  const fetchPage = useCallback(
    async (cursor: string | null) => {
      latest.current.abort()
      const over = new AbortController()
      latest.current = over
      // Without a line the banner above says so; the next line asks again.
      if (client === null) return
      setState('asking')
      const wanted = { from, to, locationId, channel, stars, cursor, limit: pageSize }
      const answer = await call(({ reports }, options) => reports.comments(wanted, options), over)
      if (over.signal.aborted) return
      if (!answer.ok) return setState('failed')
      const { comments, next } = answer.value
      setFound((before) => ({
        comments: cursor === null ? comments : [...(before?.comments ?? []), ...comments],
        next,
      }))
      setState('here')
    },
    [client, from, to, locationId, channel, stars],
  )

  useEffect(() => {
    const timer = setTimeout(() => void fetchPage(null))
    return () => {
      clearTimeout(timer)
      latest.current.abort()
    }
  }, [fetchPage])

  return {
    found,
    state,
    more: () => void fetchPage(found?.next ?? null),
    again: () => void fetchPage(null),
  }
}
