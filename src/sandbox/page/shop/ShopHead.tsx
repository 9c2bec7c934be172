import { Trans, useLingui } from '@lingui/react/macro'
import { type Channel, channelNames, channels } from '#shared/channel.ts'
import { OpenPill } from './OpenPill.tsx'
import styles from './ShopHead.module.css'
import { useOpeningWords } from './opening-words.ts'
import type { Shop } from '../../contract/shop.ts'

/** The sign above the door: whose shop it is, on which channel, and whether it is open. */
export function ShopHead({ shop, onChannel }: { shop: Shop; onChannel: (channel: Channel) => void }) {
  const { t } = useLingui()
  const words = useOpeningWords(shop)
  return (
    <header className={styles.head} data-channel={shop.channel}>
      <div className={styles.inside}>
        <div className={styles.channels} role="group" aria-label={t`Shop on`}>
          {channels.map((channel) => (
            <button
              key={channel}
              type="button"
              className={styles.channel}
              aria-pressed={channel === shop.channel}
              onClick={() => onChannel(channel)}
            >
              {channelNames[channel]}
            </button>
          ))}
        </div>
        <h1 className={styles.name}>{shop.name}</h1>
        <p className={styles.address}>{shop.address}</p>
        {shop.isLive && (
          <div className={styles.state}>
            <OpenPill {...words} />
            {!words.isOpen && shop.pausedUntil === null && shop.channel === 'doordash' && (
              <p className={styles.note}>
                <Trans>A tester can order anyway.</Trans>
              </p>
            )}
          </div>
        )}
      </div>
      <div className={styles.awning} aria-hidden />
    </header>
  )
}
