import { Trans } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { ask } from '../connection/control.ts'
import { WhoCancels } from './WhoCancels.tsx'
import type { OrderSummary } from '../../contract/views.ts'
import type { Outsider } from '../../world/order-states.ts'

/** Who outside the restaurant cancels an order of DoorDash. */
export function CancelDialog({ order, onClose }: { order: OrderSummary; onClose: () => void }) {
  const by = (who: Outsider) => () =>
    void ask('POST', `/orders/${encodeURIComponent(order.id)}/cancel`, { by: who })
  return (
    <WhoCancels
      code={order.shortCode}
      lead={
        order.acceptedBy === null ? (
          <Trans>Nobody accepted it yet, so DoorDash tells the app nothing: a later confirm gets 400.</Trans>
        ) : (
          <Trans>The app hears of it on its order-cancel webhook. DoorDash gives no reason.</Trans>
        )
      }
      customer={{ cancel: by('customer') }}
      courier={{ words: <Trans>The dasher</Trans>, cancel: by('dasher') }}
      channel={{ words: channelNames.doordash, cancel: by('doordash') }}
      onClose={onClose}
    />
  )
}
