import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, Unplug } from 'lucide-react'
import { useNow } from '../connection/use-now.ts'
import styles from './AppPill.module.css'
import type { SandboxState } from '../../contract/views.ts'

/** What the app last answered and when: evidence, not a claim to be connected. */
export function AppPill({ state }: { state: SandboxState }) {
  const { t } = useLingui()
  const now = useNow()
  const { lastAnswer, intake } = state
  if (intake.url === null)
    return (
      <p className={styles.bad}>
        <Unplug size={20} aria-hidden />
        <span>
          <strong>
            <Trans>No app</Trans>
          </strong>{' '}
          <Trans>Set its address under Setup</Trans>
        </span>
      </p>
    )
  if (!lastAnswer)
    return (
      <p className={styles.pill} title={intake.url}>
        <Radio size={20} aria-hidden />
        <span>
          <strong>
            <Trans>App</Trans>
          </strong>{' '}
          <Trans>not asked yet</Trans>
        </span>
      </p>
    )
  const seconds = Math.max(0, Math.floor((now - lastAnswer.at) / 1_000))
  const minutes = Math.floor(seconds / 60)
  const ago = minutes === 0 ? t`${seconds} s ago` : t`${minutes} min ago`
  const { status } = lastAnswer
  return (
    <p className={status < 300 ? styles.pill : styles.bad} title={intake.url}>
      <Radio size={20} aria-hidden />
      <span>
        <strong>
          <Trans>App</Trans>
        </strong>{' '}
        <Trans>
          answered {status} · {ago}
        </Trans>
      </span>
    </p>
  )
}
