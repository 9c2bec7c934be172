import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Notice.module.css'

type Props = {
  tone: 'info' | 'warn' | 'trouble' | 'good'
  /** A `line` stands beside what it is about; a `block` is a part of the page, with room for a title and ways on. */
  look?: 'line' | 'block'
  /** One line in bold; the rest below explains. */
  title?: ReactNode
  children?: ReactNode
  /** Buttons and links that do something about it. */
  actions?: ReactNode
  /** Read out at once, for what appears while the screen is in use. */
  urgent?: boolean
  /** What it is about, for tests and styles. */
  about?: string
}

const icons = { info: Info, warn: TriangleAlert, trouble: CircleAlert, good: CircleCheck }

/** Words about a state, which stay for as long as the state does: what it is, and what to do next (B21). */
export function Notice({ tone, look = 'line', title, children, actions, urgent = false, about }: Props) {
  const Icon = icons[tone]
  const words = (
    <div className={styles.words}>
      {title && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.text}>{children}</div>}
      {look === 'block' && actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
  return (
    <div
      ref={urgent ? comeIntoSight : undefined}
      className={classes(styles[look], styles[tone])}
      role={urgent ? 'alert' : undefined}
      data-banner={about}
    >
      <Icon size={look === 'line' ? 24 : 26} aria-hidden="true" className={styles.icon} />
      {words}
      {look === 'line' && actions}
    </div>
  )
}

/** In a sheet that somebody is at, what appears above or below is scrolled to: the answer to a button must not be missed. */
function comeIntoSight(notice: HTMLElement | null): void {
  const sheet = notice?.closest('[role="dialog"], [role="alertdialog"]')
  if (sheet?.contains(document.activeElement)) notice?.scrollIntoView({ block: 'nearest' })
}
