import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import { goLiveChecks, unproven } from '#shared/integration/go-live.ts'
import { programName } from '#shared/support/contacts.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { receivedGoLive } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { goLiveLooks } from '#renderer/kit/words/go-live-checks.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useActivation } from './activation-store.ts'
import { ActivationStepPage } from './ActivationStepPage.tsx'
import styles from './DeviceStep.module.css'
import { GoLiveRow } from './GoLiveRow.tsx'

/** Before anything is sent here: evidence that an order would be heard, seen and printed (R100, B11). */
export function DeviceStep({ state }: { state: IntegrationsState }) {
  const { t } = useLingui()
  const { language } = useFormat()
  const { goLive } = state
  const open = useDashboard((dashboard) => dashboard.open)
  const go = useScreen((screen) => screen.go)
  const goOnWithout = useActivation((activation) => activation.goOnWithout)
  const [isAccepted, setAccepted] = useState(false)
  const start = useCall()
  const heard = useCall()
  const zone = useDevice((device) => boardLocation(device.state)?.timeZone ?? 'UTC')
  const missing = unproven(goLive)
  const isStarted = goLiveChecks.some((check) => goLive[check].state !== 'missing')
  const problem = start.problem ?? heard.problem
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(
    missing.map((check) => {
      const words = t(goLiveLooks[check].words)
      return t({ message: `“${words}”`, comment: 'quotation marks' })
    }),
  )

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
      <Panel
        title={<Trans>Go-live check</Trans>}
        aside={
          <BusyButton
            look={isStarted ? 'plain' : 'main'}
            isBusy={start.isBusy}
            onPress={() => void startOrder()}
          >
            {isStarted ? <Trans>Start another test order</Trans> : <Trans>Start the test order</Trans>}
          </BusyButton>
        }
      >
        <ul className={styles.checks} aria-live="polite">
          {goLiveChecks.map((check) => (
            <GoLiveRow key={check} check={check} proof={goLive[check]} zone={zone}>
              {check === 'sound-heard' && goLive[check].state === 'waiting' && (
                <BusyButton isBusy={heard.isBusy} onPress={() => void confirmHeard()}>
                  <Trans comment="a person heard the test order ring">I heard it</Trans>
                </BusyButton>
              )}
              {check === 'order-acknowledged' && goLive[check].state === 'waiting' && (
                <Button onPress={() => go('orders')}>
                  <Trans>Go to the orders</Trans>
                </Button>
              )}
            </GoLiveRow>
          ))}
        </ul>
      </Panel>
      {missing.length > 0 && (
        <CheckRow
          about="go-on-without"
          isTicked={isAccepted}
          onChange={setAccepted}
          title={<Trans>Continue without these checks</Trans>}
          details={
            <>
              <span>{names}</span>
              <span>
                <Trans>
                  I know that {programName} may then miss orders on this device. This is recorded with my
                  name.
                </Trans>
              </span>
            </>
          }
        />
      )}
    </ActivationStepPage>
  )
}
