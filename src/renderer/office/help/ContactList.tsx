import { Trans, useLingui } from '@lingui/react/macro'
import { Globe, Phone } from 'lucide-react'
import { contacts } from '#shared/support/contacts.ts'
import { contactWebWords } from '#renderer/kit/words/contact-webs.ts'
import styles from './ContactList.module.css'

/** Whom to call at each delivery platform (R165 to R169), the given one first. */
export function ContactList({ first }: { first?: string | undefined }) {
  const { t } = useLingui()
  const sorted = [...contacts].sort((a, b) => Number(b.platform === first) - Number(a.platform === first))
  return (
    <ul className={styles.list}>
      {sorted.map(({ platform, phone, web }) => (
        <li key={platform} className={styles.contact} data-contact={platform}>
          <h3 className={styles.platform}>{platform}</h3>
          <p className={styles.way}>
            <Phone size={22} aria-hidden="true" />
            <span className="heard-only">
              <Trans>Phone</Trans>
            </span>
            <strong className={styles.phone}>{phone}</strong>
          </p>
          <p className={styles.way}>
            <Globe size={22} aria-hidden="true" />
            <span className="heard-only">
              <Trans>On the web</Trans>
            </span>
            <span>{t(contactWebWords[web])}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
