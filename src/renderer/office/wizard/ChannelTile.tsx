import { Trans } from '@lingui/react/macro'
import { Bike, ShoppingBag } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Channel, channelNames } from '#shared/channel.ts'
import styles from './ChannelTile.module.css'

type Props = { channel: Channel; children: ReactNode; action: ReactNode; note?: ReactNode }

const icons = { doordash: ShoppingBag, 'uber-eats': Bike }

/** A delivery channel that can be connected (R36, R79). */
export function ChannelTile({ channel, children, action, note }: Props) {
  const Icon = icons[channel]
  return (
    <section className={styles.tile} data-tile={channel}>
      <span className={styles.mark} data-channel={channel}>
        <Icon size={30} strokeWidth={1.9} aria-hidden="true" />
      </span>
      <h2 className={styles.name}>{channelNames[channel]}</h2>
      <div className={styles.words}>{children}</div>
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.action}>{action}</div>
    </section>
  )
}

/** What DoorDash brings once it is connected. */
export function DoorDashWords() {
  return (
    <Trans>
      Orders on one board and on paper, accepted in time. Two stages: connect your locations, then activate
      them.
    </Trans>
  )
}
