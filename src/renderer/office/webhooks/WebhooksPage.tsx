import { Trans, useLingui } from '@lingui/react/macro'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useRead } from '#renderer/station/call/use-read.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { AccessPanel } from './AccessPanel.tsx'

/** Where DoorDash delivers orders, and the secret that proves they are its own. */
export function WebhooksPage() {
  const { t } = useLingui()
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
      {problem !== null && (
        <Notice
          look="block"
          tone="trouble"
          urgent
          actions={
            <Button size="small" onPress={again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {t(problemOf(problem))}
        </Notice>
      )}
      {value === null && problem === null && (
        <Working>
          <Trans>Asking the station</Trans>
        </Working>
      )}
      {value !== null && <AccessPanel access={value} onChange={again} />}
    </SettingsPage>
  )
}
