import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { hasStations, type KitchenStation, type StationPlan, stationsOf } from '#shared/order/stations.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'

/** The stations marked on an order's card, and which of them are done; none where the screen shows only its own part. */
export function stationMarks(
  order: BoardOrder,
  plan: StationPlan | undefined,
): { station: KitchenStation; isDone: boolean }[] {
  if (order.status !== 'preparing' || !plan || !hasStations(plan) || 'elsewhere' in order) return []
  return stationsOf(plan, order)
}

/** The words of those marks, for what they need of a card. */
export function useStationWords(order: BoardOrder): string[] {
  const { t } = useLingui()
  const plan = useBoard(({ plans }) => plans[order.locationId])
  return useMemo(
    () => stationMarks(order, plan).map(({ station }) => t(stationNames[station])),
    [order, plan, t],
  )
}
