import { Trans } from '@lingui/react/macro'
import { LoaderCircle, TabletSmartphone } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { tryNow } from '#renderer/station/connection/connection-store.ts'
import styles from './NotConnected.module.css'

const icon = { size: 60, strokeWidth: 1.6, 'aria-hidden': true } as const

/** A screen opened without the station's token, or with an old one. */
export function RefusedPage() {
  return (
    <main className={styles.page} data-screen="refused">
      <StatePage
        icon={<TabletSmartphone {...icon} />}
        title={<Trans>This screen is not connected to a station</Trans>}
        action={
          <Button look="main" onPress={tryNow}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>
          Open it again from Order Manager on the station: its address carries the key to this page.
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
