import { Trans } from '@lingui/react/macro'
import { LoaderCircle, RefreshCw } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { tryNow } from '#renderer/station/connection/connection-store.ts'
import styles from './NotConnected.module.css'

const icon = { size: 60, strokeWidth: 1.6, 'aria-hidden': true } as const

/** The station was updated and this page was not: nothing is shown that could be misread. */
export function OutdatedPage() {
  return (
    <main className={styles.page} data-screen="outdated">
      <StatePage
        icon={<RefreshCw {...icon} />}
        title={<Trans>The station was updated</Trans>}
        action={
          <Button look="main" onPress={() => window.location.reload()}>
            <Trans>Reload</Trans>
          </Button>
        }
      >
        <Trans>
          This screen still runs the earlier version, so it shows no orders. Reload it to continue. If this
          page comes back, close it and open it again from Order Manager on the station.
        </Trans>
      </StatePage>
    </main>
  )
}

/** Before the first snapshot. */
export function ConnectingPage() {
  return (
    <main className={styles.page} data-screen="connecting" aria-busy="true">
      <StatePage
        icon={<LoaderCircle {...icon} className={styles.turning} />}
        title={<Trans>Connecting to the station</Trans>}
        action={
          <Button onPress={tryNow}>
            <Trans>Try now</Trans>
          </Button>
        }
      >
        <Trans>If this lasts, check that the station is switched on and on the same network.</Trans>
      </StatePage>
    </main>
  )
}
