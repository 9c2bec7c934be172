import { Trans } from '@lingui/react/macro'
import styles from './OfficialVersion.module.css'

/** Which language counts where the two differ (R170). */
export function OfficialVersion() {
  return (
    <p className={styles.soft} data-part="official-version">
      <Trans>
        These texts are in English, French and Spanish. Where they differ, the English version is the official
        one; parts of the translations were made with the help of a translation tool.
      </Trans>
    </p>
  )
}
