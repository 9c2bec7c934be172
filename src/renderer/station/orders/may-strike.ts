import { useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { stationsOf, type StationPlan } from '#shared/order/stations.ts'
import type { ScreenPlace } from '#shared/screens/screen-place.ts'
import { mayNow, useMay, useOwnScreen } from '../screens/own-screen-store.ts'
import { useBoard } from './board-store.ts'

type Struck = Pick<BoardOrder, 'id' | 'locationId'>

/** Which lines of an order this screen may strike off: one of a single station its own, one that only looks none. */
export function useMayStrike(order: Struck): (line: string) => boolean {
  const may = useMay('orders.strike')
  const place = useOwnScreen((state) => state.place)
  const whole = useBoard(({ all }) => all.get(order.id))
  const plan = useBoard(({ plans }) => plans[order.locationId])
  return useMemo(() => strikes(may, place, whole, plan), [may, place, whole, plan])
}

/** The same at this moment, for a key. */
export function mayStrikeNow(order: Struck): (line: string) => boolean {
  const { all, plans } = useBoard.getState()
  return strikes(
    mayNow('orders.strike'),
    useOwnScreen.getState().place,
    all.get(order.id),
    plans[order.locationId],
  )
}

function strikes(
  may: boolean,
  place: ScreenPlace,
  whole: BoardOrder | undefined,
  plan: StationPlan | undefined,
): (line: string) => boolean {
  if (!may) return () => false
  if (place.at !== 'station') return () => true
  const parts = whole ? stationsOf(plan ?? {}, whole) : []
  const own = new Set(parts.find(({ station }) => station === place.station)?.keys)
  return (line) => own.has(line)
}
