import { useEffect, useState } from 'react'
import { fetchOrder } from '../connection/control.ts'
import { onLiveState } from '../connection/live-state.ts'
import type { OrderDetails } from '../../contract/views.ts'

/** One order with its lines and its whole log, read again whenever anything at DoorDash changed. */
export function useOrder(id: string): OrderDetails | null {
  const [order, setOrder] = useState<OrderDetails | null>(null)
  useEffect(() => {
    const end = new AbortController()
    // A sandbox that is gone is reported by the live state already.
    const look = () => void fetchOrder(id, end.signal).then(setOrder, () => {})
    look()
    const stop = onLiveState(look)
    return () => {
      stop()
      end.abort()
    }
  }, [id])
  return order
}
