import { Trans } from '@lingui/react/macro'
import type { ToldOrder } from '#shared/assistant/told-order.ts'
import { channelNames } from '#shared/channel.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useCourierSentence } from '#renderer/views/order/history-courier.ts'
import { ContactRows } from './ContactRows.tsx'
import content from './Content.module.css'

/** Who brings an order and how far they are, as last heard; for a problem with them, whom to call: the order's own channel. */
export function Courier({ order }: { order: ToldOrder }) {
  return (
    <div className={content.parts} data-part="courier">
      <p>
        <Who order={order} />
      </p>
      {order.fulfillment === 'dasher-delivery' && (
        <>
          <p className={content.soft}>
            <Trans>For a problem with them, contact {channelNames[order.channel]}:</Trans>
          </p>
          <ContactRows platforms={[order.channel]} />
        </>
      )}
    </div>
  )
}

function Who({ order: { id, channel, locationId, fulfillment, courier = null } }: { order: ToldOrder }) {
  const sentence = useCourierSentence(channel)
  // The conversation keeps no names: they are read where the order is shown.
  const name = useBoard(({ all }) => all.get(id)?.dasher?.name ?? null)
  const heard = useWhen(courier?.at ?? 0, useLocation(locationId)?.timeZone ?? 'UTC')
  if (fulfillment === 'customer-pickup') return <Trans>No courier: the customer collects it.</Trans>
  if (fulfillment === 'merchant-delivery')
    return <Trans>No courier of {channelNames[channel]}: you deliver it.</Trans>
  if (courier === null) return <Trans>{channelNames[channel]} has not said who collects it yet.</Trans>
  return (
    <>
      {sentence({ step: courier.step, name })} <Trans>Last heard: {heard}.</Trans>
    </>
  )
}
