import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { classes } from './classes.ts'
import styles from './CheckRow.module.css'

type Props = {
  isTicked: boolean
  onChange: (isTicked: boolean) => void
  title: ReactNode
  /** Under the title, smaller. */
  details?: ReactNode
  /** At the right edge: a state. */
  state?: ReactNode
  isDisabled?: boolean
  about?: string
}

/** A large row with a box to tick: the whole row is the target. */
export function CheckRow({ isTicked, onChange, title, details, state, isDisabled = false, about }: Props) {
  return (
    <Checkbox
      className={classes(styles.row)}
      isSelected={isTicked}
      onChange={onChange}
      isDisabled={isDisabled}
      data-row={about}
    >
      <span className={styles.box} aria-hidden="true">
        {isTicked && <Check size={22} strokeWidth={2.6} />}
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {details && <span className={styles.details}>{details}</span>}
      </span>
      {state && <span className={styles.state}>{state}</span>}
    </Checkbox>
  )
}
