import { Trans } from '@lingui/react/macro'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { AccessPanel } from './AccessPanel.tsx'

/** Where DoorDash delivers orders, and the secret that proves they are its own. */
export function WebhooksPage() {
  const heardAt = useDevice(({ state }) => state?.channels[0]?.lastHeardAt ?? 0)
  // Asked again when a delivery came in: the first with a new secret shortens the time of the old one.
  const { value, problem, again } = useRead(`${heardAt}`, (client, options) =>
    client.webhooks.access(undefined, options),
  )
  return (
    <SettingsPage
      title={<Trans>Webhooks</Trans>}
      lead={
        <Trans>
          DoorDash delivers orders to the address below. The secret comes with every delivery and proves that
          it is DoorDash's own. DoorDash needs both.
        </Trans>
      }
    >
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {value !== null && <AccessPanel access={value} onChange={again} />}
    </SettingsPage>
  )
}
