import { Trans } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './TemplateLinks.module.css'

const names = { en: 'menu-template', fr: 'modele-de-carte', es: 'plantilla-de-menu' }

/** The template to download, in the language on screen (files made by scripts/menu-templates.ts). */
export function TemplateLinks() {
  const { language } = useFormat()
  return (
    <div className={styles.links}>
      <a
        className={styles.link}
        href={`./templates/menu-${language}.xlsx`}
        download={`${names[language]}.xlsx`}
      >
        <Download size={24} aria-hidden="true" />
        <Trans comment="link: a file for Excel">Download the template (Excel)</Trans>
      </a>
      <a
        className={styles.link}
        href={`./templates/menu-${language}.csv`}
        download={`${names[language]}.csv`}
      >
        <Download size={24} aria-hidden="true" />
        <Trans comment="link: a file for any program">As CSV</Trans>
      </a>
    </div>
  )
}
