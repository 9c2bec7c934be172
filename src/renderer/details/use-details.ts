import { useCallback, useEffect, useState } from 'react'
import type { OrderDetails } from '#shared/api/orders.ts'
import { useActions } from '../actions/actions-store.ts'
import { useBoard } from '../board/board-store.ts'
import { useConnection } from '../connection/connection-store.ts'

/** Tickets and dashers move on without the board changing; an open sheet looks again this often (ms). */
const lookAgainMs = 4_000

type Loaded = { state: 'loading' } | { state: 'failed' } | { state: 'here'; details: OrderDetails }

/** Everything about one order, kept fresh while it is looked at. */
export function useDetails(orderId: string): { loaded: Loaded; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const [asked, setAsked] = useState(0)
  const client = useConnection((state) => state.client)
  const onBoard = useBoard((state) => state.all.get(orderId))
  const busy = useActions((state) => state.busy.has(orderId))
  const reload = useCallback(() => setAsked((count) => count + 1), [])

  useEffect(() => {
    if (client === null || busy) return
    const over = new AbortController()
    client.orders.show({ id: orderId }, { signal: over.signal }).then(
      (details) => {
        if (!over.signal.aborted) setLoaded({ state: 'here', details })
      },
      () => {
        // What was read before is still worth showing.
        if (!over.signal.aborted)
          setLoaded((before) => (before.state === 'here' ? before : { state: 'failed' }))
      },
    )
    const timer = setTimeout(reload, lookAgainMs)
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [client, orderId, onBoard, busy, asked, reload])

  return { loaded, reload }
}
