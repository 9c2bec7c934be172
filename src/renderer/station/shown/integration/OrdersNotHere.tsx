import { Trans } from '@lingui/react/macro'
import { bringsOrders, type Channel, channelNames } from '#shared/channel.ts'

/** The truth about a channel whose orders this program does not take yet; nothing for the others. */
export function OrdersNotHere({ channel }: { channel: Channel }) {
  if (bringsOrders[channel]) return null
  const name = channelNames[channel]
  return (
    <Trans>
      {name} orders do not come to this board yet: keep accepting them on the {name} tablet. Menus and
      sold-out dishes go to {name} from here.
    </Trans>
  )
}
