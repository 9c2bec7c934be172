import { Trans, useLingui } from '@lingui/react/macro'
import type { Today } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { byLocation } from '#renderer/views/integration/by-location.ts'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import styles from './LocationsCard.module.css'
import { Minutes } from './TodayFigures.tsx'

type Props = { integrations: readonly IntegrationView[]; today: Record<string, Today> }

/** Every location at a glance: state per channel, evidence, and today's figures. */
export function LocationsCard({ integrations, today }: Props) {
  const open = useDashboard((state) => state.open)
  return (
    <Panel
      title={<Trans>Your locations</Trans>}
      aside={
        <TextButton onPress={() => open({ at: 'integrations' })}>
          <Trans>All about their integrations</Trans>
        </TextButton>
      }
    >
      <ul className={styles.list}>
        {byLocation(integrations).map(({ locationId, name, address, views }) => (
          <li key={locationId} className={styles.location} data-location={locationId}>
            <div className={styles.who}>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.soft}>{address}</p>
            </div>
            <ul className={styles.channels}>
              {views.map((view) => (
                <li key={view.channel} className={styles.channel}>
                  <span className={styles.channelName}>{channelNames[view.channel]}</span>
                  <span className={styles.standing}>
                    <IntegrationStateBadge view={view} isHome />
                    <Heard view={view} />
                  </span>
                </li>
              ))}
            </ul>
            <Figures today={today[locationId]} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** When the channel was last heard: evidence, where orders are to come (B3). */
function Heard({ view: { state, lastHeardAt } }: { view: IntegrationView }) {
  const { t } = useLingui()
  const ago = useTime((now) => (lastHeardAt === null ? '' : t(span(now - lastHeardAt))))
  if (state !== 'active') return null
  return (
    <span className={styles.soft}>
      {lastHeardAt === null ? <Trans>nothing heard yet</Trans> : <Trans>last heard {ago} ago</Trans>}
    </span>
  )
}

function Figures({ today }: { today: Today | undefined }) {
  const format = useFormat()
  if (!today) return null
  const { orders, totalCents, currency, averageMinutesToAccept, averageMinutesToReady } = today
  return (
    <dl className={styles.figures}>
      <div>
        <dt>
          <Trans>Orders</Trans>
        </dt>
        <dd>{format.number(orders)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Revenue</Trans>
        </dt>
        <dd>{format.money(totalCents, currency)}</dd>
      </div>
      <div>
        <dt>
          <Trans comment="short for time to accept">To accept</Trans>
        </dt>
        <dd>
          <Minutes value={averageMinutesToAccept} />
        </dd>
      </div>
      <div>
        <dt>
          <Trans comment="short for time to ready">To ready</Trans>
        </dt>
        <dd>
          <Minutes value={averageMinutesToReady} />
        </dd>
      </div>
    </dl>
  )
}
