import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleDashed, Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import type { GoLiveCheck, GoLiveProof } from '#shared/integration/go-live.ts'
import { State } from '#renderer/kit/ui/State.tsx'
import { goLiveDetail, goLiveLooks } from '#renderer/kit/words/go-live-checks.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './GoLiveRow.module.css'

type Props = { check: GoLiveCheck; proof: GoLiveProof; zone: string; children?: ReactNode }

/** One check with its evidence: when it was proven, or why it is not. */
export function GoLiveRow({ check, proof, zone, children }: Props) {
  const { t } = useLingui()
  const { icon: Icon, words } = goLiveLooks[check]
  return (
    <li className={styles.row} data-check={check} data-proof={proof.state}>
      <Icon size={26} strokeWidth={1.8} aria-hidden="true" className={styles.icon} />
      <span className={styles.words}>{t(words)}</span>
      {children}
      <Evidence proof={proof} zone={zone} />
    </li>
  )
}

function Evidence({ proof, zone }: { proof: GoLiveProof; zone: string }) {
  const { i18n } = useLingui()
  const at = useWhen(proof.state === 'proven' ? proof.at : 0, zone)
  if (proof.state === 'proven') {
    return (
      <State tone="good" icon={CircleCheck}>
        <Trans>checked {at}</Trans>
      </State>
    )
  }
  const why = proof.detail === null ? null : goLiveDetail(proof.detail)
  const detail = why === null ? proof.detail : i18n._(why)
  if (proof.state === 'failed') {
    return (
      <State tone="error" icon={CircleAlert}>
        {detail === null ? <Trans>failed</Trans> : <Trans>failed: {detail}</Trans>}
      </State>
    )
  }
  if (proof.state === 'waiting') {
    return (
      <State tone="waiting" icon={Hourglass}>
        {detail === null ? <Trans>waiting</Trans> : <Trans>waiting: {detail}</Trans>}
      </State>
    )
  }
  return (
    <State tone="none" icon={CircleDashed}>
      {detail === null ? <Trans>not checked yet</Trans> : detail}
    </State>
  )
}
