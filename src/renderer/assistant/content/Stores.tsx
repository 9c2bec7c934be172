import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames, hasQualityCheck } from '#shared/channel.ts'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './Content.module.css'

type Props = Pick<Extract<FromBot, { kind: 'stores' }>, 'channel' | 'accounts' | 'locations'>

/** Every location of the supplied credentials (R125), under the heading whose [Activate] follows (R126). */
export function Stores({ channel, accounts, locations }: Props) {
  const { t } = useLingui()
  const { language } = useFormat()
  const name = channelNames[channel]
  const count = locations.length
  const emails = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    accounts.map(({ email }) => email),
  )
  if (locations.length === 0) {
    return (
      <p>
        <Trans>No location is connected to {name} yet. Connect one first, then it can be activated.</Trans>
      </p>
    )
  }
  return (
    <div className={styles.parts}>
      <p>
        {accounts.length > 0 ? (
          <Trans>
            The {name} sign-in {emails} gives access to these locations:
          </Trans>
        ) : (
          t`${plural(count, {
            one: `One location of this restaurant is with ${name}:`,
            other: `# locations of this restaurant are with ${name}:`,
          })}`
        )}
      </p>
      <ul className={styles.rows}>
        {locations.map((location) => (
          <li
            key={`${location.locationId} ${location.storeId}`}
            className={styles.row}
            data-store={location.storeId}
          >
            <strong className={styles.name}>{titleOf(location)}</strong>
            <IntegrationStateBadge view={{ ...location, pause: null }} />
            <span className={styles.whole}>
              {location.address}
              {location.storeId !== null && hasQualityCheck[channel] && (
                <>
                  {location.address !== '' && ' · '}
                  <StoreId id={location.storeId} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{name}</h3>
    </div>
  )
}

export function titleOf({ brand, name }: { brand: string; name: string }): string {
  return brand === '' ? name : `${brand} · ${name}`
}
