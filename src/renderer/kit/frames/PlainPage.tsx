import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './PlainPage.module.css'
import { useHeadingFocus } from './use-heading-focus.ts'

type Props = {
  title: ReactNode
  lead?: ReactNode
  tools?: ReactNode
  /** Tables and charts side by side need more than a page to read. */
  isWide?: boolean
  children: ReactNode
}

/** A page without anything at its side. */
export function PlainPage({ title, lead, tools, isWide = false, children }: Props) {
  const heading = useHeadingFocus()
  return (
    <main className={styles.page}>
      <div className={classes(styles.content, isWide && styles.wide)}>
        <div className={styles.head}>
          <div className={styles.words}>
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
