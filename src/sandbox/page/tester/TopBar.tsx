import { Trans } from '@lingui/react/macro'
import { Castle, Store } from 'lucide-react'
import { LanguageButtons } from '../ui/LanguageButtons.tsx'
import { AppPill } from './AppPill.tsx'
import styles from './TopBar.module.css'
import type { SandboxState } from '../../contract/views.ts'

/** Whose place this is, and whether the app answers. */
export function TopBar({ state, lost }: { state: SandboxState | null; lost: boolean }) {
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <Castle size={36} strokeWidth={1.75} aria-hidden className={styles.logo} />
        <div className={styles.name}>
          <h1 className={styles.title}>
            <Trans>DoorDash sandbox</Trans>
          </h1>
          <p className={styles.subtitle}>
            <Trans>A simulator. Nobody is hungry, nothing is charged.</Trans>
          </p>
        </div>
        {state && !lost && <AppPill state={state} />}
        <a className={styles.portal} href="/portal" target="_blank" rel="noopener">
          <Store size={22} aria-hidden />
          <Trans>Merchant portal</Trans>
        </a>
        <LanguageButtons className={styles.languages} buttonClassName={styles.language} />
      </div>
      <div className={styles.sand} aria-hidden />
    </header>
  )
}
