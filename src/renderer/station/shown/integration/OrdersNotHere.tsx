import { Trans } from '@lingui/react/macro'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { bringsOrders, type Channel, channelNames } from '#shared/channel.ts'

/** The truth about a channel whose orders this program does not take yet; nothing for the others. */
export function OrdersNotHere({ channel }: { channel: Channel }) {
  // Its key was given to this station, and it was heard or called.
  const isAtWork = useDevice(({ state }) => state?.channels.some((one) => one.channel === channel) === true)
  if (bringsOrders[channel] || isAtWork) return null
  const name = channelNames[channel]
  return (
    <Trans>
      {name} orders do not come to this board yet: keep accepting them on the {name} tablet. Menus and
      sold-out dishes go to {name} from here.
    </Trans>
  )
}
