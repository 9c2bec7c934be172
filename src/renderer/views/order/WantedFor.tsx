import { Trans } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'

/** When an order for later is wanted, with its date: in a row of a list nothing else keeps it from being cooked now. */
export function WantedFor({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const at = order.estimatedPickupAt
  if (at === null || !isForLater(order, localDate(at, zone) > today)) return null
  return <WantedAt time={when(at, zone, today, format)} />
}

/** The words alone, of a time that is already written. */
export function WantedAt({ time }: { time: string }) {
  return (
    <span data-part="wanted">
      <Trans>Wanted for {time}</Trans>
    </span>
  )
}

function isForLater({ status, ending }: BoardOrder, isAnotherDay: boolean): boolean {
  return ending === null && (status === 'scheduled' || isAnotherDay)
}
