import { Trans } from '@lingui/react/macro'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { StartSettings } from '#renderer/views/settings/StartSettings.tsx'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'

/** Whether this device starts with the board, and shows nothing else. */
export function KioskStep() {
  const isSet = useDevice(
    ({ state }) => !!state?.window && (state.window.kiosk || state.window.autoStart !== 'off'),
  )
  return (
    <FirstRunStepPage
      at="kiosk"
      isDone={isSet}
      title={<Trans>Does this device only take orders?</Trans>}
      lead={
        <Trans>
          Then it can start with the board and show nothing else. Both are usual on a tablet at the counter,
          and can be changed in the settings.
        </Trans>
      }
    >
      <StartSettings />
    </FirstRunStepPage>
  )
}
