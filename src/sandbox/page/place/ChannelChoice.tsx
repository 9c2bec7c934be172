import { useLingui } from '@lingui/react/macro'
import { Choice } from '../ui/Choice.tsx'

export type Channel = 'doordash' | 'uber'

/** Whose customer orders. */
export function ChannelChoice({
  channel,
  onChannel,
}: {
  channel: Channel
  onChannel: (channel: Channel) => void
}) {
  const { t } = useLingui()
  return (
    <Choice
      label={t`Ordered at`}
      value={channel}
      onChange={onChannel}
      options={[
        { value: 'doordash', label: 'DoorDash' },
        { value: 'uber', label: 'Uber Eats' },
      ]}
    />
  )
}
