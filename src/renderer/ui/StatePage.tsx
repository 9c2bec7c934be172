import type { ReactNode } from 'react'
import styles from './StatePage.module.css'

type Props = {
  icon: ReactNode
  title: ReactNode
  /** One sentence: what it means or what to do. */
  children?: ReactNode
  /** One button. */
  action?: ReactNode
}

/** Empty, loading, refused and broken are pages too: one picture, one sentence, one button. */
export function StatePage({ icon, title, children, action }: Props) {
  return (
    <div className={styles.page}>
      <div className={styles.icon}>{icon}</div>
      <h1 className={styles.title}>{title}</h1>
      {children && <p className={styles.sentence}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
