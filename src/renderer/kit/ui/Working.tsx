import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import busy from './BusyButton.module.css'
import styles from './Working.module.css'

/** Something is under way; the words say what. */
export function Working({ children }: { children: ReactNode }) {
  return (
    <p className={styles.working} role="status">
      <LoaderCircle size={26} aria-hidden="true" className={classes(busy.turning, styles.icon)} />
      <span>{children}</span>
    </p>
  )
}
