import { Trans } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { courierCalled } from '#shared/channel.ts'
import { isEatenHere } from '#shared/order/eaten-here.ts'
import type { DasherStep } from '#shared/order/dasher-steps.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'

type Props = {
  order: BoardOrder
  /** On a card: as few letters as say it. */
  isShort?: boolean
}

/** Who takes the food and when: what a cook asks right after the number. */
export function Handover({ order, isShort = false }: Props) {
  const long = useFormat()
  const format = isShort ? { ...long, date: long.shortDate } : long
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const at = order.estimatedPickupAt === null ? null : when(order.estimatedPickupAt, zone, today, format)
  if (isEatenHere(order)) return at === null ? <Trans>Eaten here</Trans> : <Trans>Eaten here {at}</Trans>
  switch (order.fulfillment) {
    case 'dasher-delivery':
      return courierCalled[order.channel] === 'courier' ? (
        <CourierWords step={order.dasher?.step ?? null} at={at} />
      ) : (
        <DasherWords step={order.dasher?.step ?? null} at={at} />
      )
    case 'customer-pickup':
      if (isShort && at !== null)
        return <Trans comment="on a card: the customer comes for the food at this time">Collects {at}</Trans>
      return at === null ? <Trans>Customer collects</Trans> : <Trans>Customer collects {at}</Trans>
    case 'merchant-delivery':
      return at === null ? <Trans>We deliver</Trans> : <Trans>We deliver {at}</Trans>
  }
}

function DasherWords({ step, at }: { step: DasherStep | null; at: string | null }) {
  switch (step) {
    case null:
      return at === null ? <Trans>Dasher, time not given</Trans> : <Trans>Dasher {at}</Trans>
    case 'dasher_confirmed':
      return at === null ? <Trans>Dasher found</Trans> : <Trans>Dasher found, {at}</Trans>
    case 'arriving_at_store':
      return <Trans>Dasher is close</Trans>
    case 'arrived_at_store':
      return <Trans>Dasher at the door</Trans>
    case 'dasher_out_for_delivery':
      return <Trans>Dasher has left</Trans>
    case 'dropoff':
      return <Trans>Delivered</Trans>
  }
}

function CourierWords({ step, at }: { step: DasherStep | null; at: string | null }) {
  switch (step) {
    case null:
      return at === null ? <Trans>Courier, time not given</Trans> : <Trans>Courier {at}</Trans>
    case 'dasher_confirmed':
      return at === null ? <Trans>Courier found</Trans> : <Trans>Courier found, {at}</Trans>
    case 'arriving_at_store':
      return <Trans>Courier on the way here</Trans>
    case 'arrived_at_store':
      return <Trans>Courier at the door</Trans>
    case 'dasher_out_for_delivery':
      return <Trans>Courier has left</Trans>
    case 'dropoff':
      return <Trans>Delivered</Trans>
  }
}
