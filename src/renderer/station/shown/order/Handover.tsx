import { Trans, useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { Channel, DasherStep } from '#shared/order/order.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useTime } from '../../clock/clock-store.ts'
import { useLocation } from '../../device/device-store.ts'
import { type Format, useFormat } from '#renderer/kit/words/format.ts'

/** Names are names in every language. */
export const channelNames: Record<Channel, string> = { doordash: 'DoorDash', 'uber-eats': 'Uber Eats' }

/** Where an order comes from: its channel, or this station for a test of its own. */
export function useSource(order: Pick<BoardOrder, 'channel' | 'platformOrderId'>): string {
  const { t } = useLingui()
  return isTestOrder(order) ? t`Test by Order Manager` : channelNames[order.channel]
}

/** Who takes the food and when: what a cook asks right after the number. */
export function Handover({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const at = order.estimatedPickupAt === null ? null : when(order.estimatedPickupAt, zone, today, format)
  switch (order.fulfillment) {
    case 'dasher-delivery':
      return <DasherWords step={order.dasher?.step ?? null} at={at} />
    case 'customer-pickup':
      return at === null ? <Trans>Customer collects</Trans> : <Trans>Customer collects {at}</Trans>
    case 'merchant-delivery':
      return at === null ? <Trans>We deliver</Trans> : <Trans>We deliver {at}</Trans>
  }
}

/** A time, with the date in words when it is not today's. */
export function when(at: number, zone: string, today: string, format: Format): string {
  const time = format.time(at, zone)
  return localDate(at, zone) === today ? time : `${format.date(at, zone)}, ${time}`
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

/** The customer's name, or what stands for it. */
export function useCustomer(order: Pick<BoardOrder, 'customerName'>): string {
  const { t } = useLingui()
  return order.customerName.trim() || t`No name given`
}
