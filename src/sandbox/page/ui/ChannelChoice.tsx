import { type Channel, channelNames, channels } from '#shared/channel.ts'
import { Choice } from './Choice.tsx'

/** Which of the channels, by its name. */
export function ChannelChoice(props: {
  label: string
  channel: Channel
  onChannel: (channel: Channel) => void
}) {
  const { label, channel, onChannel } = props
  return (
    <Choice
      label={label}
      value={channel}
      onChange={onChannel}
      options={channels.map((value) => ({ value, label: channelNames[value] }))}
    />
  )
}
