import { useEffect, useState } from 'react'
import { fetchUberOrder } from '../connection/control.ts'
import { onLiveState } from '../connection/live-state.ts'
import type { UberOrderDetails } from '../../contract/uber-views.ts'

/** One order of Uber Eats with its whole log, read again whenever anything changed. */
export function useUberOrder(id: string): UberOrderDetails | null {
  const [order, setOrder] = useState<UberOrderDetails | null>(null)
  useEffect(() => {
    const end = new AbortController()
    // A sandbox that is gone is reported by the live state already.
    const look = () => void fetchUberOrder(id, end.signal).then(setOrder, () => {})
    look()
    const stop = onLiveState(look)
    return () => {
      stop()
      end.abort()
    }
  }, [id])
  return order
}
