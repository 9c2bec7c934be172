import { Trans } from '@lingui/react/macro'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { StepPage } from '#renderer/kit/frames/StepPage.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { useStartWizard } from '#renderer/station/integrations/use-start-wizard.ts'

/** The wizard was ended, here or on another screen. */
export function StartAgain() {
  const open = useDashboard((state) => state.open)
  const { isBusy, problem, start } = useStartWizard()
  return (
    <StepPage
      name={<Trans>Connect DoorDash</Trans>}
      steps={[]}
      current=""
      title={<Trans>No connection is under way</Trans>}
      lead={<Trans>It was finished or ended, perhaps on another screen. What was connected stays.</Trans>}
      back={
        <Button onPress={() => open({ at: 'integrations' })}>
          <Trans>See your locations</Trans>
        </Button>
      }
      next={
        <BusyButton look="main" isBusy={isBusy} onPress={() => void start('B')}>
          <Trans>Start again</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
    </StepPage>
  )
}
