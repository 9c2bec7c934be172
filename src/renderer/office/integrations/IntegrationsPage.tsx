import { Trans } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { byLocation } from '#renderer/views/integration/by-location.ts'
import { IntegrationPart } from './IntegrationPart.tsx'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import styles from './IntegrationsPage.module.css'

/** Every location with each channel: its state, its problem, and the prompt that mends it (R136 to R151). */
export function IntegrationsPage() {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  const views = useIntegrations(({ state }) => state?.integrations ?? [])
  const wizard = useIntegrations(({ state }) => state?.wizard ?? null)
  const places = byLocation(views)
  return (
    <SettingsPage
      title={<Trans>Integrations</Trans>}
      lead={<Trans>How each location stands with each delivery channel, and what it needs.</Trans>}
      tools={
        <Button onPress={() => open({ at: 'explore' })}>
          <Trans>Connect more locations</Trans>
        </Button>
      }
    >
      {wizard !== null && wizard.step !== 'done' && (
        <Notice
          look="block"
          tone="info"
          actions={
            <Button size="small" onPress={() => open({ at: 'wizard' })}>
              <Trans>Continue where you left off</Trans>
            </Button>
          }
        >
          <Trans>Connecting DoorDash is under way</Trans>
        </Notice>
      )}
      {places.length === 0 && (
        <Panel>
          <p>
            <Trans>No location is here yet. Connect DoorDash, and its stores appear on this page.</Trans>
          </p>
        </Panel>
      )}
      {places.map(({ locationId, name, address, views }) => (
        <section key={locationId} className={styles.location} data-location={locationId} aria-label={name}>
          <header className={styles.head}>
            <h2 className={styles.name}>{name}</h2>
            <p className={styles.soft}>{address}</p>
          </header>
          {views.map((view) => (
            <IntegrationPart key={view.channel} view={view} />
          ))}
        </section>
      ))}
      <p>
        <TextButton onPress={() => read('common-errors')}>
          <Trans>Repairing disconnected integrations and common errors</Trans>
        </TextButton>
      </p>
    </SettingsPage>
  )
}
