import { Trans } from '@lingui/react/macro'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { AccessPanel } from './AccessPanel.tsx'

/** Where DoorDash delivers orders, and the secret that proves they are its own; behind a gateway both are there. */
export function WebhooksPage() {
  const isBehind = useDevice(({ state }) => state !== null && state.gateway !== null)
  return (
    <SettingsPage
      title={<Trans>Webhooks</Trans>}
      lead={
        isBehind ? undefined : (
          <Trans>
            DoorDash delivers orders to the address below. The secret comes with every delivery and proves
            that it is DoorDash's own. DoorDash needs both.
          </Trans>
        )
      }
    >
      {isBehind ? <AtGateway /> : <Access />}
    </SettingsPage>
  )
}

function Access() {
  const heardAt = useDevice(({ state }) => state?.channels[0]?.lastHeardAt ?? 0)
  // Asked again when a delivery came in: the first with a new secret shortens the time of the old one.
  const { value, problem, again } = useRead(`${heardAt}`, (client, options) =>
    client.webhooks.access(undefined, options),
  )
  return (
    <>
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {value !== null && <AccessPanel access={value} onChange={again} />}
    </>
  )
}

/** Nothing here is this device's: an address or secret that was shown would be one nobody uses. */
function AtGateway() {
  const open = useDashboard((state) => state.open)
  return (
    <Notice
      look="block"
      tone="info"
      about="at-gateway"
      title={<Trans>The gateway takes the webhooks</Trans>}
      actions={
        <Button onPress={() => open({ at: 'gateway' })}>
          <Trans>Look at the gateway</Trans>
        </Button>
      }
    >
      <Trans>
        The channels deliver to the gateway’s address, and their secrets and keys are kept there. Nothing is
        set up for it on this device; whoever runs the gateway changes them.
      </Trans>
    </Notice>
  )
}
