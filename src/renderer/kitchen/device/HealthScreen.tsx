import { Trans } from '@lingui/react/macro'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { HealthChecks } from '#renderer/views/health/HealthChecks.tsx'
import { HealthHeadline } from '#renderer/views/health/HealthHeadline.tsx'
import { LookAgain } from '#renderer/views/health/LookAgain.tsx'

/** Device health on one page: what needs somebody, and what is proven. */
export function HealthScreen() {
  const state = useHealth((health) => health.state)
  const go = useScreen((screen) => screen.go)
  return (
    <Page
      title={<HealthHeadline state={state} />}
      tools={
        <>
          <LookAgain />
          <Button size="small" onPress={() => go('device')}>
            <Trans>Settings of this device</Trans>
          </Button>
        </>
      }
    >
      <HealthChecks />
    </Page>
  )
}
