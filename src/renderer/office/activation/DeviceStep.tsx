import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import { unproven } from '#shared/integration/go-live.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { receivedGoLive } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useActivation } from './activation-store.ts'
import { ActivationStepPage } from './ActivationStepPage.tsx'
import { GoLivePanel } from './GoLivePanel.tsx'
import { WithoutChecks } from './WithoutChecks.tsx'

/** Before anything is sent here: evidence that an order would be heard, seen and printed (R100, B11). */
export function DeviceStep({ state }: { state: IntegrationsState }) {
  const { t } = useLingui()
  const { goLive } = state
  const open = useDashboard((dashboard) => dashboard.open)
  const goOnWithout = useActivation((activation) => activation.goOnWithout)
  const [isAccepted, setAccepted] = useState(false)
  const start = useCall()
  const heard = useCall()
  const missing = unproven(goLive)
  const problem = start.problem ?? heard.problem

  async function startOrder(): Promise<void> {
    const answer = await start.run((client, options) =>
      client.integrations.startGoLiveCheck(undefined, options),
    )
    if (answer?.ok) receivedGoLive(answer.value)
  }
  async function confirmHeard(): Promise<void> {
    const answer = await heard.run((client, options) => client.integrations.confirmHeard(undefined, options))
    if (answer?.ok) receivedGoLive(answer.value)
  }

  return (
    <ActivationStepPage
      current="device"
      title={<Trans>Is this device ready to receive orders?</Trans>}
      lead={
        <Trans>
          A test order goes all the way through: it rings, shows on the board and is printed. No customer and
          no channel sees it.
        </Trans>
      }
      back={
        <Button onPress={() => open({ at: 'home' })}>
          <Trans>Later</Trans>
        </Button>
      }
      next={
        <Button
          look="main"
          isDisabled={missing.length > 0 && !isAccepted}
          onPress={() => goOnWithout(missing)}
        >
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {missing.length === 0 && (
        <Notice look="block" tone="good" title={<Trans>Everything is checked</Trans>}>
          <Trans>The checks are valid for a day.</Trans>
        </Notice>
      )}
      <GoLivePanel
        goLive={goLive}
        isStarting={start.isBusy}
        onStart={() => void startOrder()}
        isHearing={heard.isBusy}
        onHeard={() => void confirmHeard()}
      />
      {missing.length > 0 && (
        <WithoutChecks missing={missing} isAccepted={isAccepted} onAccept={setAccepted} />
      )}
    </ActivationStepPage>
  )
}
