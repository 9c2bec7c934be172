import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StateTone } from '../words/tone.ts'
import { classes } from './classes.ts'
import styles from './State.module.css'

type Props = { tone: StateTone; icon: LucideIcon; children: ReactNode; name?: string }

/** A state as icon, word and colour, in this order of importance (B10). */
export function State({ tone, icon: Icon, children, name }: Props) {
  return (
    <span className={classes(styles.state, styles[tone])} data-state={name}>
      <Icon size={24} strokeWidth={2} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
