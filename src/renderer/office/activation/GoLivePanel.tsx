import { Trans } from '@lingui/react/macro'
import { type GoLive, goLiveChecks } from '#shared/integration/go-live.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './GoLivePanel.module.css'
import { GoLiveRow } from './GoLiveRow.tsx'

type Props = {
  goLive: GoLive
  isStarting: boolean
  onStart: () => void
  isHearing: boolean
  onHeard: () => void
}

/** The checks a test order goes through, and what a person does for each. */
export function GoLivePanel({ goLive, isStarting, onStart, isHearing, onHeard }: Props) {
  const go = useScreen((screen) => screen.go)
  const zone = useDevice((device) => boardLocation(device.state)?.timeZone ?? 'UTC')
  const isStarted = goLiveChecks.some((check) => goLive[check].state !== 'missing')
  return (
    <Panel
      title={<Trans>Go-live check</Trans>}
      aside={
        <BusyButton look={isStarted ? 'plain' : 'main'} isBusy={isStarting} onPress={onStart}>
          {isStarted ? <Trans>Start another test order</Trans> : <Trans>Start the test order</Trans>}
        </BusyButton>
      }
    >
      <ul className={styles.checks} aria-live="polite">
        {goLiveChecks.map((check) => (
          <GoLiveRow key={check} check={check} proof={goLive[check]} zone={zone}>
            {check === 'sound-heard' && goLive[check].state === 'waiting' && (
              <BusyButton isBusy={isHearing} onPress={onHeard}>
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
  )
}
