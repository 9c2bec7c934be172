import { Check, Circle, CircleCheck } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './CheckItem.module.css'

type Props = {
  title: ReactNode
  children?: ReactNode
  /** Known to be so, not only asked for. */
  isProven?: boolean
  /** What only a person can say: a box to tick, and who did. */
  tick?: { isTicked: boolean; isDisabled: boolean; onChange: (isTicked: boolean) => void; by: ReactNode }
}

/** One thing to have or to check: known to the program, or ticked by hand. */
export function CheckItem({ title, children, isProven = false, tick }: Props) {
  const titleId = useId()
  const isBox = !isProven && tick !== undefined
  const Icon = isProven ? CircleCheck : Circle
  return (
    <li className={styles.item} data-check-item={isProven || tick?.isTicked === true ? 'done' : 'open'}>
      {isBox ? (
        <Checkbox
          className={classes(styles.box)}
          aria-labelledby={titleId}
          isSelected={tick.isTicked}
          isDisabled={tick.isDisabled}
          onChange={tick.onChange}
        >
          <span className={styles.mark} aria-hidden="true">
            {tick.isTicked && <Check size={22} strokeWidth={2.6} />}
          </span>
        </Checkbox>
      ) : (
        <Icon
          size={26}
          strokeWidth={2}
          aria-hidden="true"
          className={isProven ? styles.proven : styles.open}
        />
      )}
      <div className={styles.words}>
        <p className={styles.title} id={titleId}>
          {title}
        </p>
        {children && <div className={styles.details}>{children}</div>}
        {isBox && tick.isTicked && <p className={styles.details}>{tick.by}</p>}
      </div>
    </li>
  )
}
