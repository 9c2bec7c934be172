import { Trans, useLingui } from '@lingui/react/macro'
import type { Fault, FaultKind } from '../../world/faults.ts'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { faultWords, onWords } from '../words/fault-words.ts'
import styles from './FaultRow.module.css'

type FaultRowProps = { kind: FaultKind; active: Fault[]; onStage: (count: number | null) => void }

/** One fault: what it is, whether it is on, and how long it stays. */
export function FaultRow({ kind, active, onStage }: FaultRowProps) {
  const { i18n, t } = useLingui()
  const { icon: Icon, label, hint } = faultWords[kind]
  const name = i18n._(label)
  return (
    <li className={active.length > 0 ? styles.activeRow : styles.row}>
      <div className={styles.words}>
        <Icon size={24} aria-hidden />
        <div>
          <p className={styles.label}>{name}</p>
          <p className={styles.hint}>{i18n._(hint)}</p>
        </div>
      </div>
      {active.map((fault) => (
        <p key={fault.id} className={styles.on}>
          <span>{onWords(fault, i18n)}</span>
        </p>
      ))}
      <div className={styles.buttons}>
        {active.length === 0 ? (
          <>
            <Button aria-label={t`Once: ${name}`} onClick={() => onStage(1)}>
              <Trans>Once</Trans>
            </Button>
            <Button aria-label={t`3 times: ${name}`} onClick={() => onStage(3)}>
              <Trans>3 times</Trans>
            </Button>
            <Button aria-label={t`Until stopped: ${name}`} onClick={() => onStage(null)}>
              <Trans>Until stopped</Trans>
            </Button>
          </>
        ) : (
          <Button
            kind="danger"
            wide
            aria-label={t`Stop: ${name}`}
            onClick={() => {
              for (const fault of active) void ask('DELETE', `/faults/${fault.id}`)
            }}
          >
            <Trans>Stop</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
