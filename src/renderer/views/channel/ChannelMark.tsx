import { type Channel, channelNames } from '#shared/channel.ts'
import styles from './ChannelMark.module.css'

const short: Record<Channel, string> = { doordash: 'DD', 'uber-eats': 'UE' }

/** A channel in two letters: a filled square or an outlined round, so that no colour is needed to tell them apart. */
export function ChannelMark({ channel }: { channel: Channel }) {
  return (
    <span className={styles.mark} data-channel={channel}>
      <span aria-hidden="true">{short[channel]}</span>
      <span className="heard-only">{channelNames[channel]}</span>
    </span>
  )
}
