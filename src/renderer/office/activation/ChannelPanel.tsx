import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { IntegrationView } from '#shared/integration/view.ts'
import { isReadyToActivate } from '#shared/integration/integration.ts'
import { type Channel, channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { QaProgress } from '#renderer/views/integration/QaProgress.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useActivation } from './activation-store.ts'
import styles from './ChannelPanel.module.css'

type Props = {
  channel: Channel
  views: readonly IntegrationView[]
  onActivate: (locationIds: readonly string[]) => void
  guide?: ReactNode
  /** How stores are connected here, where that is not the wizard's. */
  children?: ReactNode
}

/** The locations of one channel, and [Activate]. */
export function ChannelPanel({ channel, views, onActivate, guide, children }: Props) {
  const ticked = useActivation((state) => state.ticked[channel])
  const tick = useActivation((state) => state.tick)
  const connected = views.filter(({ state }) => state !== 'not_connected')
  const chosen = connected.filter((view) => isReadyToActivate(view) && ticked.includes(view.locationId))
  const hasReady = connected.some(isReadyToActivate)
  const count = chosen.length
  const name = channelNames[channel]
  return (
    <Panel title={name} aside={guide} about={channel}>
      {connected.length === 0 ? (
        <p className={styles.soft}>
          <Trans>No location is connected to {name} yet.</Trans>
        </p>
      ) : (
        <div className={styles.rows}>
          {connected.map((view) => (
            <CheckRow
              key={view.locationId}
              about={view.locationId}
              isTicked={ticked.includes(view.locationId) && isReadyToActivate(view)}
              onChange={(isTicked) => tick(channel, view.locationId, isTicked)}
              isDisabled={!isReadyToActivate(view)}
              title={`${view.brand} · ${view.locationName}`}
              details={
                <>
                  <span>{view.address}</span>
                  <QaProgress view={view} />
                </>
              }
              state={<IntegrationStateBadge view={view} />}
            />
          ))}
        </div>
      )}
      {connected.length > 0 && (
        <div className={styles.action}>
          <p className={styles.soft}>
            {!hasReady ? (
              <Trans>No location is ready for {name} now.</Trans>
            ) : (
              count === 0 && <Trans>Select the locations to activate for {name}.</Trans>
            )}
          </p>
          <Button
            look="main"
            isDisabled={count === 0}
            onPress={() => onActivate(chosen.map(({ locationId }) => locationId))}
          >
            <Trans comment="button (R110)">Activate</Trans>
          </Button>
        </div>
      )}
      {children}
    </Panel>
  )
}
