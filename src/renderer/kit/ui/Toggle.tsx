import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components/Switch'
import { classes } from './classes.ts'
import styles from './Toggle.module.css'

type Props = {
  children: ReactNode
  hint?: ReactNode
  on: boolean
  onChange: (on: boolean) => void
  isDisabled?: boolean
}

/** On or off, in effect at once. */
export function Toggle({ children, hint, on, onChange, isDisabled = false }: Props) {
  return (
    <Switch className={classes(styles.toggle)} isSelected={on} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.words}>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
    </Switch>
  )
}
