import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'

/** A person stops typing for this long (ms) before the station searches. */
const typingMs = 250
const pageSize = 50

type Found = { orders: readonly BoardOrder[]; next: string | null }

/** Orders that match, newest first, a page at a time. `words` are searched together with the rest of the filter. */
export function useHistory(words: string, filter: OrderFilter) {
  const client = useConnection((state) => state.client)
  const [found, setFound] = useState<Found | null>(null)
  const [state, setState] = useState<'searching' | 'here' | 'failed'>('searching')
  const latest = useRef<AbortController>(new AbortController())

  const fetchPage = useCallback(
    async (cursor: string | null) => {
      latest.current.abort()
      const over = new AbortController()
      latest.current = over
      // Without a line the banner above says so; the next line searches again.
      if (client === null) return
      setState('searching')
      const wanted = {
        filter: words.trim() === '' ? filter : { ...filter, words },
        limit: pageSize,
        ...(cursor === null ? {} : { cursor }),
      }
      const answer = await call(({ orders }, options) => orders.history(wanted, options), over)
      if (over.signal.aborted) return
      if (!answer.ok) return setState('failed')
      const page = answer.value
      setFound((before) => ({
        orders: cursor === null ? page.orders : [...(before?.orders ?? []), ...page.orders],
        next: page.next,
      }))
      setState('here')
    },
    [client, words, filter],
  )

  useEffect(() => {
    const timer = setTimeout(() => void fetchPage(null), words === '' ? 0 : typingMs)
    return () => {
      clearTimeout(timer)
      latest.current.abort()
    }
  }, [fetchPage, words])

  return {
    found,
    state,
    more: () => void fetchPage(found?.next ?? null),
    again: () => void fetchPage(null),
  }
}
