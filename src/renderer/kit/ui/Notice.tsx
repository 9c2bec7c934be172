import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Notice.module.css'

type Props = {
  tone: 'info' | 'warn' | 'trouble'
  children: ReactNode
  /** A button that does something about it. */
  action?: ReactNode
  /** Read out at once, for what appears while the screen is in use. */
  urgent?: boolean
}

const icons = { info: Info, warn: TriangleAlert, trouble: CircleAlert }

/** Words about a state, which stay for as long as the state does. */
export function Notice({ tone, children, action, urgent = false }: Props) {
  const Icon = icons[tone]
  return (
    <div className={classes(styles.notice, styles[tone])} role={urgent ? 'alert' : undefined}>
      <Icon size={24} aria-hidden="true" />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
