import { Trans } from '@lingui/react/macro'
import type { Wizard } from '#shared/integration/wizard.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { pageOf, pagesOf, useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'

/** A connection that was left in the middle: it waits where it was (B13). */
export function WizardCard({ wizard }: { wizard: Wizard }) {
  const open = useDashboard((state) => state.open)
  const screen = useWizardScreen()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const since = useWhen(wizard.changedAt, zone)
  const pages = pagesOf(wizard)
  const count = pages.length
  const step = pages.indexOf(pageOf(wizard, screen)) + 1
  return (
    <Notice
      look="block"
      tone="info"
      about="wizard"
      title={<Trans>Connecting DoorDash is under way</Trans>}
      actions={
        <Button look="main" onPress={() => open({ at: 'wizard' })}>
          <Trans>Continue where you left off</Trans>
        </Button>
      }
    >
      <Trans>
        It waits at step {step} of {count}, since {since}. Nothing you chose is lost.
      </Trans>
    </Notice>
  )
}
