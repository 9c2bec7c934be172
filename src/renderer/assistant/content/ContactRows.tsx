import { Trans, useLingui } from '@lingui/react/macro'
import type { NamedChannel } from '#shared/assistant/intents.ts'
import { contactWebWords } from '#renderer/kit/words/contact-webs.ts'
import { contactOf } from '../words/platform-names.ts'
import styles from './Content.module.css'

/** Whom to call (R163 to R169). */
export function ContactRows({ platforms }: { platforms: readonly NamedChannel[] }) {
  const { t } = useLingui()
  return (
    <ul className={styles.rows}>
      {platforms.flatMap((channel) => {
        const contact = contactOf(channel)
        if (!contact) return []
        return [
          <li key={channel} className={styles.row} data-contact={contact.platform}>
            <strong className={styles.name}>{contact.platform}</strong>
            <span className={styles.phone}>
              <span className="heard-only">
                <Trans>Phone</Trans>{' '}
              </span>
              {contact.phone}
            </span>
            <span className={styles.whole}>{t(contactWebWords[contact.web])}</span>
          </li>,
        ]
      })}
    </ul>
  )
}
