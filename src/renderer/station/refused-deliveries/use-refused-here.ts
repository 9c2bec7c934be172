import { useState } from 'react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { refusedHere, useRefused } from './refused-store.ts'

/** The refused orders of this board, as they may be shown: while a finger is down nothing moves (B5). */
export function useRefusedHere(): readonly RefusedOrder[] {
  const open = useRefused((state) => state.open)
  const locationId = useBoard((state) => state.locationId)
  const held = useBoard((state) => state.held)
  const [shown, setShown] = useState<readonly RefusedOrder[]>(open)
  if (!held && shown !== open) setShown(open)
  return refusedHere(held ? shown : open, locationId)
}

/** How many more are open than the station lists. */
export function useUnlisted(): number {
  return useRefused(({ count, open }) => count - open.length)
}
