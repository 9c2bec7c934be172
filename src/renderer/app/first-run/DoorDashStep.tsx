import { Trans } from '@lingui/react/macro'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { FirstRunStepPage } from './FirstRunStepPage.tsx'
import { moveFirstRun } from './move-first-run.ts'
import styles from './FirstRun.module.css'

/** The way to connecting DoorDash, now or later; the last step. */
export function DoorDashStep() {
  const isThere = useDevice(({ state }) => state?.firstRun?.missing.includes('doordash') === false)
  const connect = async () => {
    // Before this page goes: what comes next is the Dashboard, and not the board.
    useDashboard.getState().open({ at: 'setup' })
    useScreen.getState().enterOffice()
    await moveFirstRun('doordash', 'skip')
  }
  return (
    <FirstRunStepPage
      at="doordash"
      isDone={isThere}
      title={<Trans>Connect DoorDash</Trans>}
      lead={
        <Trans>
          You need your DoorDash Merchant sign-in. Orders come in once a location is connected and activated.
        </Trans>
      }
    >
      {!isThere && (
        <div className={styles.row}>
          <Button look="main" onPress={() => void connect()}>
            <Trans comment="button">Connect DoorDash now</Trans>
          </Button>
        </div>
      )}
    </FirstRunStepPage>
  )
}
