import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { SquareCheck } from 'lucide-react'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { act } from '../chat/chat.ts'
import { goToDestination } from '../chat/go-to-destination.ts'
import { obstacleWords } from '../words/obstacle-words.ts'
import { destinationWords } from '../words/destination-words.ts'
import styles from './Content.module.css'
import { titleOf } from './Stores.tsx'

type Props = Pick<Extract<FromBot, { kind: 'choose' }>, 'channel' | 'ready' | 'notReady' | 'ticked'> & {
  id: string
  isOpen: boolean
}

/** What can be activated, to be ticked (R127, R128); the rest with its reason and the next step. */
export function Choose({ id, channel, ready, notReady, ticked, isOpen }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  const tick = (locationIds: readonly string[]) => act({ type: 'ticked', messageId: id, locationIds })
  const all = ready.map(({ locationId }) => locationId)
  const count = all.length
  return (
    <div className={styles.parts}>
      <p>
        {ready.length === 0 ? (
          <Trans>No location is ready for {name} now.</Trans>
        ) : (
          <Trans>Select the locations to activate for {name}.</Trans>
        )}
      </p>
      {ready.length > 0 && !isOpen && (
        <ul className={styles.rows}>
          {ready.map((location) => (
            <li key={location.locationId} className={styles.row}>
              <strong className={styles.name}>{titleOf(location)}</strong>
              {ticked.includes(location.locationId) && (
                <State tone="good" icon={SquareCheck}>
                  <Trans comment="state of a location that was ticked">selected</Trans>
                </State>
              )}
            </li>
          ))}
        </ul>
      )}
      {ready.length > 0 && isOpen && (
        <div className={styles.boxes} role="group" aria-label={t`Locations to activate`}>
          {count > 2 && (
            <CheckRow
              about="all"
              isTicked={ticked.length === count}
              onChange={(isTicked) => tick(isTicked ? all : [])}
              title={t`${plural(count, { one: 'The only location', 2: 'Both locations', other: 'All # locations' })}`}
            />
          )}
          {ready.map((location) => (
            <CheckRow
              key={location.locationId}
              about={location.locationId}
              isTicked={ticked.includes(location.locationId)}
              onChange={(isTicked) => {
                const others = ticked.filter((each) => each !== location.locationId)
                tick(isTicked ? [...others, location.locationId] : others)
              }}
              title={titleOf(location)}
              details={location.address}
            />
          ))}
        </div>
      )}
      {notReady.length > 0 && (
        <>
          <h3 className={styles.subheading}>
            <Trans>Cannot be activated right now</Trans>
          </h3>
          <ul className={styles.rows}>
            {notReady.map(({ obstacle, next, ...location }) => (
              <li
                key={`${location.locationId} ${location.storeId}`}
                className={styles.row}
                data-obstacle={obstacle}
              >
                <strong className={styles.name}>{titleOf(location)}</strong>
                <span className={styles.whole}>{t(obstacleWords[obstacle])}</span>
                {next !== null && obstacle !== 'already-active' && (
                  <Button size="small" onPress={() => goToDestination(next)}>
                    {t(destinationWords(next, location.name))}
                    <span className="heard-only">{`\u00a0· ${location.name}`}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
