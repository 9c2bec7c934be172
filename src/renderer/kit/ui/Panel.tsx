import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Panel.module.css'

type Props = {
  title?: ReactNode
  /** Beside the heading. */
  aside?: ReactNode
  children: ReactNode
  className?: string | undefined
  /** What it is about, for tests. */
  about?: string
}

/** A white card on the office's warm ground. */
export function Panel({ title, aside, children, className, about }: Props) {
  return (
    <section className={classes(styles.panel, className)} data-panel={about}>
      {title && (
        <header className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}
