import { Trans } from '@lingui/react/macro'
import { Unplug } from 'lucide-react'
import styles from './LostNotice.module.css'

/** The stream to the sandbox is broken; the browser tries again by itself. */
export function LostNotice() {
  return (
    <p className={styles.notice} role="alert">
      <Unplug size={24} aria-hidden />
      <Trans>The sandbox does not answer. Start it again; this page finds it automatically.</Trans>
    </p>
  )
}
