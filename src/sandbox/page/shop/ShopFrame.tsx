import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ProblemToast } from '../tester/ProblemToast.tsx'
import { LanguageButtons } from '../ui/LanguageButtons.tsx'
import styles from './ShopFrame.module.css'

/** What every page of the shop has: that nothing is real, the way to the tester's page, the languages. */
export function ShopFrame({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  return (
    <div className={styles.page}>
      <nav className={styles.sand} aria-label={t`Sandbox`}>
        <p className={styles.mark}>
          <Trans>Sandbox shop: nothing is charged</Trans>
        </p>
        <div className={styles.links}>
          <a href="/shop" className={styles.link}>
            <Trans>Shops</Trans>
          </a>
          <a href="/" className={styles.link}>
            <Trans>Tester's page</Trans>
          </a>
          <LanguageButtons className={styles.languages} buttonClassName={styles.language} />
        </div>
      </nav>
      {children}
      <ProblemToast />
    </div>
  )
}
