import type { ReactNode } from 'react'
import styles from './PlainPage.module.css'
import { useHeadingFocus } from './use-heading-focus.ts'

type Props = { title: ReactNode; lead?: ReactNode; tools?: ReactNode; children: ReactNode }

/** A page without anything at its side. */
export function PlainPage({ title, lead, tools, children }: Props) {
  const heading = useHeadingFocus()
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <div className={styles.head}>
          <div>
            <h1 className={styles.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {tools}
        </div>
        <div className={styles.parts}>{children}</div>
      </div>
    </main>
  )
}
