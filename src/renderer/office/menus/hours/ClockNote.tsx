import { Trans } from '@lingui/react/macro'
import { ClockAlert } from 'lucide-react'
import { clockChangeOn } from './clock-changes.ts'
import styles from './HoursEditor.module.css'

/** The clocks change that day: what is written stays what the clock says. */
export function ClockNote({ date, timeZone }: { date: string; timeZone: string | null }) {
  const change = timeZone === null ? null : clockChangeOn(date, timeZone)
  if (change === null) return null
  return (
    <p className={styles.clock} data-clock-change={change}>
      <ClockAlert size={20} aria-hidden="true" />
      {change === 'forward' ? (
        <Trans>Clocks go forward that day. Times stay as the clock shows them.</Trans>
      ) : (
        <Trans>Clocks go back that day. Times stay as the clock shows them.</Trans>
      )}
    </p>
  )
}
