import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './Page.module.css'

type Props = {
  title: ReactNode
  /** Filters, search: what stays above the list. */
  tools?: ReactNode
  children: ReactNode
  narrow?: boolean
}

/** A screen beside the board: a heading, its tools, and what scrolls. */
export function Page({ title, tools, children, narrow = false }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {tools}
      </div>
      <div className={styles.scroll}>
        <div className={classes(styles.content, narrow && styles.narrow)}>{children}</div>
      </div>
    </main>
  )
}
