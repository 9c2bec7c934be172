import { Trans } from '@lingui/react/macro'
import { RotateCw, TriangleAlert } from 'lucide-react'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './NotConnected.module.css'

/** The place of a screen that could not be drawn. The station is another process: orders are not touched by it. */
export function FaultPage({ whole = false }: { whole?: boolean }) {
  return (
    <div className={whole ? styles.page : undefined} data-screen="fault">
      <StatePage
        whole={whole}
        icon={<TriangleAlert size={60} strokeWidth={1.6} aria-hidden="true" />}
        title={<Trans>This page cannot be shown right now</Trans>}
        action={
          <Button look="main" onPress={() => window.location.reload()}>
            <RotateCw size={26} aria-hidden="true" />
            <Trans comment="loads the page again">Reload the page</Trans>
          </Button>
        }
      >
        <Trans>
          Orders still come in and are printed. If this happens again, tell support what you did last.
        </Trans>
      </StatePage>
    </div>
  )
}
