import { useCallback, useEffect, useRef, useState } from 'react'
import type { OrderDetails } from '#shared/api/orders.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'

/** Tickets and dashers move on without the board changing; an open sheet looks again this often (ms). */
const lookAgainMs = 4_000

type Loaded = { state: 'loading' } | { state: 'failed' } | { state: 'here'; details: OrderDetails }

/** Everything about one order, kept fresh while it is looked at. */
export function useDetails(orderId: string): { loaded: Loaded; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const client = useConnection((state) => state.client)
  const latest = useRef(new AbortController())

  const reload = useCallback(() => {
    latest.current.abort()
    const over = new AbortController()
    latest.current = over
    // Without a line the banner above says so; the next line reads again.
    if (client === null) return
    const read = call(({ orders }, options) => orders.show({ id: orderId }, options), over)
    void read.then((answer) => {
      if (over.signal.aborted) return
      if (answer.ok) setLoaded({ state: 'here', details: answer.value })
      // What was read before is still worth showing.
      else setLoaded((before) => (before.state === 'here' ? before : { state: 'failed' }))
    })
  }, [client, orderId])

  useEffect(() => {
    reload()
    const timer = setInterval(reload, lookAgainMs)
    const unsubscribe = [
      useBoard.subscribe((now, before) => {
        if (now.all.get(orderId) !== before.all.get(orderId)) reload()
      }),
      useActions.subscribe((now, before) => {
        if (before.busy.has(orderId) && !now.busy.has(orderId)) reload()
      }),
    ]
    return () => {
      clearInterval(timer)
      for (const stop of unsubscribe) stop()
      latest.current.abort()
    }
  }, [orderId, reload])

  return { loaded, reload }
}
