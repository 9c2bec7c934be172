import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Banner.module.css'

type Props = {
  tone: 'info' | 'warn' | 'error' | 'good'
  /** One line in bold; the rest below explains. */
  title?: ReactNode
  children?: ReactNode
  /** Buttons and links that do something about it. */
  actions?: ReactNode
  /** Read out at once, for what appears while the page is in use. */
  urgent?: boolean
  /** What it is about, for tests and styles. */
  about?: string
}

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert, good: CircleCheck }

/** Something to know on this page: what it is, and what to do next (B21). */
export function Banner({ tone, title, children, actions, urgent = false, about }: Props) {
  const Icon = icons[tone]
  return (
    <div
      className={classes(styles.banner, styles[tone])}
      role={urgent ? 'alert' : undefined}
      data-banner={about}
    >
      <Icon size={26} strokeWidth={2} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
