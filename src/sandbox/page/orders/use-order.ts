import { useEffect, useState } from 'react'
import { fetchOrder, fetchUberOrder } from '../connection/control.ts'
import { onLiveState } from '../connection/live-state.ts'
import type { UberOrderDetails } from '../../contract/uber-views.ts'
import type { OrderDetails } from '../../contract/views.ts'

/** One order with its lines and its whole log, read again whenever anything at DoorDash changed. */
export function useOrder(id: string): OrderDetails | null {
  return useReadAnew(id, fetchOrder)
}

/** One order of Uber Eats with its whole log, read again whenever anything changed. */
export function useUberOrder(id: string): UberOrderDetails | null {
  return useReadAnew(id, fetchUberOrder)
}

function useReadAnew<Details>(
  id: string,
  read: (id: string, signal: AbortSignal) => Promise<Details>,
): Details | null {
  const [details, setDetails] = useState<Details | null>(null)
  useEffect(() => {
    const end = new AbortController()
    // A sandbox that is gone is reported by the live state already.
    const look = () => void read(id, end.signal).then(setDetails, () => {})
    look()
    const stop = onLiveState(look)
    return () => {
      stop()
      end.abort()
    }
  }, [id, read])
  return details
}
