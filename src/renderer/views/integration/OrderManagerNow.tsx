import { Trans } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'

type Props = {
  channel: Channel
  /** The id of the application that answers the orders, as the channel says; null for its own tablet. */
  manager: string | null
}

/** Who answers the orders of a store of a channel that names its order managers by an id alone (B12). */
export function OrderManagerNow({ channel, manager }: Props) {
  const name = channelNames[channel]
  return manager === null ? (
    <Trans>No other order manager: orders are accepted on the {name} tablet now.</Trans>
  ) : (
    <Trans>
      Another order manager accepts its orders now ({name} application {manager}).
    </Trans>
  )
}
