import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ProblemToast } from '../tester/ProblemToast.tsx'
import { speak } from '../words/language.ts'
import styles from './ShopFrame.module.css'

/** What every page of the shop has: that nothing is real, the way to the tester's page, the languages. */
export function ShopFrame({ children }: { children: ReactNode }) {
  const { t, i18n } = useLingui()
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
          <span className={styles.languages} role="group" aria-label={t`Language`}>
            {(['en', 'fr'] as const).map((language) => (
              <button
                key={language}
                type="button"
                lang={language}
                className={styles.language}
                aria-pressed={i18n.locale === language}
                aria-label={language === 'en' ? 'EN, English' : 'FR, français'}
                onClick={() => void speak(language)}
              >
                {language.toUpperCase()}
              </button>
            ))}
          </span>
        </div>
      </nav>
      {children}
      <ProblemToast />
    </div>
  )
}
