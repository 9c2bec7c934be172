import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '../connection/use-now.ts'
import styles from './TimeLeft.module.css'

const radius = 25
const round = 2 * Math.PI * radius
const hurryMs = 60_000

/** What is left of the time DoorDash gives the app, as a ring and in minutes and seconds. */
export function TimeLeft({ expiresAt, limitMs }: { expiresAt: number; limitMs: number }) {
  const { t } = useLingui()
  const leftMs = Math.max(0, expiresAt - useNow())
  const seconds = Math.ceil(leftMs / 1_000)
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <div
      className={leftMs < hurryMs ? styles.late : styles.left}
      role="timer"
      aria-label={t`${shown} to confirm`}
    >
      <svg viewBox="0 0 56 56" className={styles.ring} aria-hidden>
        <circle cx="28" cy="28" r={radius} className={styles.track} />
        <circle
          cx="28"
          cy="28"
          r={radius}
          className={styles.arc}
          strokeDasharray={round}
          strokeDashoffset={round * (1 - Math.min(1, leftMs / limitMs))}
        />
      </svg>
      <span className={styles.time}>{shown}</span>
      <span className={styles.word}>
        <Trans>to confirm</Trans>
      </span>
    </div>
  )
}
