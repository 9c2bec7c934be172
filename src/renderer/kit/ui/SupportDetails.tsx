import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './SupportDetails.module.css'

type Props = {
  /** Codes and paths of the machine, as they are; empty ones are left out. */
  codes: readonly (string | null | undefined)[]
  /** A longer text of the machine. */
  text?: string | null
  onOpen?: () => void
  children?: ReactNode
}

/** What only a technician can read, folded away below the sentence that says it to everybody else. */
export function SupportDetails({ codes, text = null, onOpen, children }: Props) {
  const { t } = useLingui()
  const known = codes.filter((code): code is string => Boolean(code))
  if (known.length === 0 && text === null && onOpen === undefined) return null
  return (
    <details
      className={styles.details}
      data-part="support"
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.()
      }}
    >
      <summary>
        <Trans>Details for support</Trans>
      </summary>
      {known.map((code, at) => (
        <p key={at} className={styles.code}>
          {code}
        </p>
      ))}
      {children}
      {text !== null && (
        // Long ones scroll by themselves, with the keyboard too.
        <pre className={styles.text} tabIndex={0} role="region" aria-label={t`Details for support`}>
          {text}
        </pre>
      )}
    </details>
  )
}
