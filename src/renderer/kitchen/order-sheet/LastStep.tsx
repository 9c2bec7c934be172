import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useHistorySentence } from '#renderer/views/order/history-sentence.ts'

/** Who did what to an order last, and when. */
export function LastStep({ order, step }: { order: BoardOrder; step: HistoryEntry }) {
  const sentence = useHistorySentence(order)
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  return (
    <>
      <bdi>{sentence(step)}</bdi> ({format.time(step.at, zone)})
    </>
  )
}
