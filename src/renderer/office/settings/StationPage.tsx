import { Trans } from '@lingui/react/macro'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { LanguageChoice } from '#renderer/views/settings/LanguageChoice.tsx'
import { Printers } from '#renderer/views/printing/Printers.tsx'
import { SettingChanges } from '#renderer/views/settings/changes/SettingChanges.tsx'
import { SoundSettings } from '#renderer/views/sound/SoundSettings.tsx'
import { StartSettings } from '#renderer/views/settings/StartSettings.tsx'

import { TicketDesignPanel } from './TicketDesignPanel.tsx'

/** What belongs to the station: its printers, sounds and language, and who changed what. */
export function StationPage() {
  const open = useDashboard((state) => state.open)
  const settings = useDevice(({ state }) => state?.settings ?? null)
  return (
    <SettingsPage title={<Trans>Station</Trans>}>
      <Panel title={<Trans>Printers</Trans>} about="printers">
        <Printers onTickets={() => open({ at: 'printers' })} />
      </Panel>
      <TicketDesignPanel />
      {settings !== null && (
        <Panel title={<Trans>Sound</Trans>} about="sound">
          <SoundSettings volume={settings.volume} />
        </Panel>
      )}
      <Panel
        title={
          <Trans comment="heading: whether the program starts by itself and takes the whole screen">
            Start and screen
          </Trans>
        }
        about="start"
      >
        <StartSettings />
      </Panel>
      <Panel title={<Trans>Language</Trans>} about="language">
        <LanguageChoice />
      </Panel>
      <Panel title={<Trans>Who changed what</Trans>} about="changes">
        <SettingChanges />
      </Panel>
    </SettingsPage>
  )
}
