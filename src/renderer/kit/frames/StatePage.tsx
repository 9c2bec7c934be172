import type { ReactNode } from 'react'
import styles from './StatePage.module.css'

type Props = {
  icon: ReactNode
  title: ReactNode
  /** One sentence: what it means or what to do. */
  children?: ReactNode
  /** One button, rarely two. */
  action?: ReactNode
  /** It is all there is on the screen. */
  whole?: boolean
}

/** Empty, loading, refused and broken are pages too: one picture, one sentence, one button. */
export function StatePage({ icon, title, children, action, whole = false }: Props) {
  const Frame = whole ? 'main' : 'div'
  return (
    <Frame className={styles.page}>
      <div className={styles.icon}>{icon}</div>
      <h1 className={styles.title}>{title}</h1>
      {children && <p className={styles.sentence}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </Frame>
  )
}
