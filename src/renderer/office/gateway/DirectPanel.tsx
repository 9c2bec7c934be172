import { Trans } from '@lingui/react/macro'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Gateway.module.css'

/** A device that its channels reach themselves. */
export function DirectPanel() {
  const open = useDashboard((state) => state.open)
  const isOpen = useDevice(({ state }) => state?.intakeUrl != null && state.intakeTaken === null)
  return (
    <Panel title={<Trans>Straight from the channels</Trans>} about="direct">
      <div className={styles.now}>
        {isOpen ? (
          <State tone="good" icon={CircleCheck} name="open">
            <Trans comment="this device listens for orders">In use, and open for orders</Trans>
          </State>
        ) : (
          <State tone="error" icon={CircleAlert} name="closed">
            <Trans comment="this device does not listen for orders">In use, and not open for orders</Trans>
          </State>
        )}
        <Button size="small" onPress={() => open({ at: 'webhooks' })}>
          <Trans>Address and secret</Trans>
        </Button>
      </div>
    </Panel>
  )
}
