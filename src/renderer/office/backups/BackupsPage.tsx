import { Trans } from '@lingui/react/macro'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { BackupNotice } from '#renderer/views/trouble/BackupNotice.tsx'
import { RestoreNotice } from '#renderer/views/trouble/RestoreNotice.tsx'
import { BackupList } from './BackupList.tsx'
import { BringInPanel } from './BringInPanel.tsx'
import { CopiesPanel } from './CopiesPanel.tsx'
import { LastBackup } from './LastBackup.tsx'
import { MovePanel } from './MovePanel.tsx'

/** When the last backup was made, one more on demand, and which there are. */
export function BackupsPage() {
  const state = useDevice(({ state }) => state?.backups ?? null)
  // Another one is there, or one went: asked again.
  const question = `${state?.last?.at} ${state?.running === null} ${state?.restored?.at}`
  const { value, problem, again } = useRead(question, (client, options) =>
    client.backups.list(undefined, options),
  )
  return (
    <SettingsPage
      title={<Trans>Backups</Trans>}
      lead={
        <Trans>
          The station backs up its data every four hours, while orders come in, and checks each backup. Old
          ones are thinned out: one a day stays for a week, one a week for a month.
        </Trans>
      }
    >
      <RestoreNotice />
      <BackupNotice />
      {state !== null && <LastBackup state={state} />}
      {state !== null && <CopiesPanel copies={state.copies} />}
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {value !== null && <BackupList {...value} />}
      {value !== null && <BringInPanel onBrought={again} />}
      <MovePanel />
    </SettingsPage>
  )
}
