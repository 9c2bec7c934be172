import { Trans } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/integration/view.ts'
import { channelNames, disconnectsHere } from '#shared/channel.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { IntegrationNeeds } from './IntegrationNeeds.tsx'
import styles from './IntegrationPart.module.css'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'

/** One location with one channel. */
export function IntegrationPart({ view }: { view: IntegrationView }) {
  const open = useDashboard((state) => state.open)
  const { channel, locationId, externalStoreId, state } = view
  const isConnected = disconnectsHere[channel]
    ? state === 'active' || state === 'activating'
    : state !== 'not_connected' && state !== 'disconnected' && state !== 'connecting'
  return (
    <div className={styles.part} data-integration={`${locationId} ${channel}`}>
      <div className={styles.head}>
        <h3 className={styles.channel}>{channelNames[channel]}</h3>
        <IntegrationStateBadge view={view} />
        {state !== 'not_connected' && (
          <p className={styles.soft}>
            {view.since !== null && <Since at={view.since} zone={view.timeZone} />}
            {view.since !== null && externalStoreId !== null && ' · '}
            {externalStoreId !== null && <StoreId id={externalStoreId} />}
          </p>
        )}
      </div>
      <div className={styles.needs}>
        <IntegrationNeeds view={view} />
      </div>
      {isConnected && (
        <TextButton onPress={() => open({ at: 'disconnect', locationId, channel })}>
          {disconnectsHere[channel] ? (
            <Trans comment="link to the page that disconnects a location">Disconnect</Trans>
          ) : (
            <Trans>Contact support to disconnect</Trans>
          )}
        </TextButton>
      )}
    </div>
  )
}

function Since({ at, zone }: { at: number; zone: string }) {
  const since = useWhen(at, zone)
  return <Trans>since {since}</Trans>
}
