import { Trans, useLingui } from '@lingui/react/macro'
import { ChannelSentence } from '#renderer/views/channel/ChannelsHeard.tsx'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Section } from '#renderer/kit/ui/Section.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './DeviceScreen.module.css'
import { LanguageChoice } from '#renderer/views/settings/LanguageChoice.tsx'
import { LocationSettings } from '#renderer/views/settings/LocationSettings.tsx'
import { Printers } from '#renderer/views/printing/Printers.tsx'
import { BackupNotice } from '#renderer/views/trouble/BackupNotice.tsx'
import { RestoreNotice } from '#renderer/views/trouble/RestoreNotice.tsx'
import { HealthWay } from './HealthWay.tsx'
import { Rejected } from './Rejected.tsx'
import { SettingChanges } from '#renderer/views/settings/changes/SettingChanges.tsx'
import { Secrets } from './Secrets.tsx'
import { ShownLocation } from './ShownLocation.tsx'
import { SoundSettings } from '#renderer/views/sound/SoundSettings.tsx'
import { StationFacts } from './StationFacts.tsx'

/** How this station stands, and what staff may set on it. */
export function DeviceScreen() {
  const { t } = useLingui()
  const state = useDevice((device) => device.state)
  const open = useScreen((screen) => screen.open)
  if (state === null) return null
  return (
    <Page
      title={t({ message: 'Device', comment: 'screen of device health and settings' })}
      tools={<HealthWay />}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section level={2} title={<Trans>What we hear</Trans>}>
            {state.channels.map((health) => (
              <p key={health.channel} className={styles.sentence}>
                <ChannelSentence health={health} />
              </p>
            ))}
            <Secrets state={state} />
          </Section>
          <Section level={2} title={<Trans>Printers</Trans>}>
            <Printers onTickets={() => open({ type: 'printers' })} />
          </Section>
          {state.rejected > 0 && (
            <Section level={2} title={<Trans>Refused deliveries</Trans>}>
              {/* A new one asks the station for the list again. */}
              <Rejected key={state.rejected} count={state.rejected} />
            </Section>
          )}
          <Section level={2} title={<Trans>Who changed what</Trans>}>
            <SettingChanges />
          </Section>
          <Section level={2} title={<Trans>This station</Trans>}>
            <RestoreNotice />
            <BackupNotice />
            <StationFacts state={state} />
          </Section>
        </div>
        <div className={styles.column}>
          <Section level={2} title={<Trans>Language</Trans>}>
            <LanguageChoice />
          </Section>
          <Section level={2} title={<Trans>Sound</Trans>}>
            <SoundSettings volume={state.settings.volume} />
          </Section>
          <Section level={2} title={<Trans>At the stove</Trans>}>
            <div className={styles.ways}>
              <Button onPress={() => open({ type: 'stations' })}>
                <Trans>Stations of the kitchen</Trans>
              </Button>
              <Button onPress={() => open({ type: 'keys' })}>
                <Trans>Keys and bump bar</Trans>
              </Button>
            </div>
          </Section>
          {state.locations.length > 1 && (
            <Section level={2} title={<Trans>This board shows</Trans>}>
              <ShownLocation state={state} />
            </Section>
          )}
          {state.locations.map((location) => (
            <Section level={2} key={location.id} title={`${location.brand} · ${location.name}`}>
              <LocationSettings location={location} />
            </Section>
          ))}
        </div>
      </div>
    </Page>
  )
}
