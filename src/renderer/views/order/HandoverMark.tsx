import { Trans } from '@lingui/react/macro'
import { Bike, Store, UserRound } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { isEatenHere } from '#shared/order/eaten-here.ts'
import { localDate } from '#shared/time/zoned.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { Handover } from './Handover.tsx'
import styles from './HandoverMark.module.css'

/** Who takes the food, as a picture, and when or how near: for a line that has to hold a name or a date as well. */
export function HandoverMark({ order }: { order: BoardOrder }) {
  const long = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const at = order.estimatedPickupAt
  const time = at === null ? null : when(at, zone, today, { ...long, date: long.shortDate })
  // A date takes the room of the picture.
  const isToday = at === null || localDate(at, zone) === today
  const Icon = isEatenHere(order) ? Store : order.fulfillment === 'customer-pickup' ? UserRound : Bike
  return (
    <>
      <span className={styles.mark} aria-hidden="true">
        {isToday && <Icon size={17} />}
        <span>{order.fulfillment === 'dasher-delivery' ? <Near order={order} time={time} /> : time}</span>
      </span>
      <span className="heard-only">
        <Handover order={order} isShort />
      </span>
    </>
  )
}

function Near({ order, time }: { order: BoardOrder; time: string | null }) {
  switch (order.dasher?.step) {
    case 'arriving_at_store':
      return <Trans comment="a courier, after a picture of a bike; as short as possible">close</Trans>
    case 'arrived_at_store':
      return <Trans comment="a courier, after a picture of a bike; as short as possible">at the door</Trans>
    case 'dasher_out_for_delivery':
    case 'dropoff':
      return <Trans comment="a courier, after a picture of a bike; as short as possible">has left</Trans>
    case 'dasher_confirmed':
    case undefined:
      return time
  }
}
