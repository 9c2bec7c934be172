import { Trans } from '@lingui/react/macro'
import { TabletSmartphone } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { tryNow } from '#renderer/station/connection/connection-store.ts'
import styles from './NotConnected.module.css'

/** A screen opened without the station's token, or with an old one. */
export function RefusedPage() {
  return (
    <main className={styles.page} data-screen="refused">
      <StatePage
        icon={<TabletSmartphone size={60} strokeWidth={1.6} aria-hidden="true" />}
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
