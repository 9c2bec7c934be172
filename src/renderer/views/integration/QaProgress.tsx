import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/integration/view.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { durationWords } from '#renderer/kit/words/durations.ts'
import styles from './QaProgress.module.css'

/** How long DoorDash's check has been going on, and how long it may (R58, M4). */
export function QaProgress({ view }: { view: IntegrationView }) {
  const { t } = useLingui()
  const startedAt = view.qaStartedAt
  const elapsed = useTime((now) => (startedAt === null ? '' : t(durationWords(now - startedAt))))
  if (view.state !== 'qa_in_progress' || startedAt === null) return null
  return (
    <p className={styles.progress}>
      <Trans>In DoorDash's quality check for {elapsed}; usually up to one business day.</Trans>
    </p>
  )
}
