import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { stationNow, useTime } from '#renderer/station/clock/clock-store.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import styles from './Reading.module.css'

/** Reading goes on; after a few seconds it says that this is usual. */
const patienceMs = 5_000

/** A channel is being asked for its menu. */
export function Reading({ service }: { service: string }) {
  const { t } = useLingui()
  const [since] = useState(stationNow)
  const isLong = useTime((now) => now - since > patienceMs)
  return (
    <div className={styles.reading}>
      <Working>
        {isLong ? (
          <Trans>{service} is slow to answer; a large menu can take half a minute.</Trans>
        ) : (
          <Trans>Asking {service} for the menu</Trans>
        )}
      </Working>
      <ProgressBar isIndeterminate aria-label={t`Asking ${service} for the menu`}>
        <div className={styles.track}>
          <div className={styles.bar} />
        </div>
      </ProgressBar>
    </div>
  )
}
