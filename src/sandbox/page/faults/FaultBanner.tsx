import { Trans, useLingui } from '@lingui/react/macro'
import { Bug } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { faultWords, onWords } from '../words/fault-words.ts'
import styles from './FaultBanner.module.css'
import type { SandboxState } from '../../contract/views.ts'

/** Says above the orders what is staged, so that a tester knows which trouble is real. */
export function FaultBanner({ faults }: { faults: SandboxState['faults'] }) {
  const { i18n } = useLingui()
  if (faults.length === 0) return null
  return (
    <div className={styles.banner} role="status">
      <Bug size={24} aria-hidden />
      <ul className={styles.list}>
        {faults.map((fault) => (
          <li key={fault.id}>
            <strong>{i18n._(faultWords[fault.kind].label)}</strong> · <span>{onWords(fault, i18n)}</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => void ask('DELETE', '/faults')}>
        <Trans>Stop all</Trans>
      </Button>
    </div>
  )
}
