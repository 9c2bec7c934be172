import { Trans } from '@lingui/react/macro'
import type { CutOff } from '#shared/integration/activation.ts'
import { type Channel, channelNames, disconnectsHere, hasQualityCheck } from '#shared/channel.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { OrderManagerNow } from './OrderManagerNow.tsx'
import styles from './CutOffList.module.css'

type Props = { cutOffs: readonly CutOff[]; channel: Channel }

/** What [Confirm] cuts off at each location, and how to go back (B12). */
export function CutOffList({ cutOffs, channel }: Props) {
  const { language } = useFormat()
  const name = channelNames[channel]
  const stale = cutOffs.filter(({ isCurrent }) => !isCurrent).map(({ locationName }) => locationName)
  const places = new Intl.ListFormat(language, { type: 'conjunction' }).format(stale)
  return (
    <>
      {stale.length > 0 && (
        <Notice
          look="block"
          tone="warn"
          about="not-current"
          title={
            <Trans>
              {name} could not be asked right now: {places}
            </Trans>
          }
        >
          <Trans>
            What is listed there is from when it was last heard. Something connected since then is cut off as
            well.
          </Trans>
        </Notice>
      )}
      <section>
        <h3 className={styles.heading}>
          <Trans>What will be disconnected</Trans>
        </h3>
        <ul className={styles.list}>
          {cutOffs.map(({ locationId, locationName, disconnects, isCurrent }) => {
            const services = disconnects.join(', ')
            const [manager = null] = disconnects
            return (
              <li key={locationId} data-cut-off={locationId}>
                <strong>{locationName}</strong>
                <span>
                  {isCurrent && !hasQualityCheck[channel] ? (
                    <OrderManagerNow channel={channel} manager={manager} />
                  ) : disconnects.length > 0 ? (
                    services
                  ) : !isCurrent ? (
                    <Trans>Nothing is known from before</Trans>
                  ) : (
                    <Trans>{name} names nothing that is connected here now</Trans>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>
          <Trans>How to go back</Trans>
        </h3>
        <p>
          {disconnectsHere[channel] ? (
            <Trans>
              Disconnect the location on the Integrations page: its orders are then on the {name} tablet. A
              former service can connect it again.
            </Trans>
          ) : (
            <Trans>
              Contact {serviceName} support to disconnect the location, then have the former service connect
              it again. The {name} tablet works throughout.
            </Trans>
          )}
        </p>
      </section>
    </>
  )
}
