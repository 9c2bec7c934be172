import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Select.module.css'

type Props<Value extends string> = {
  /** Of the label that names it. */
  id: string
  value: Value
  options: readonly { value: Value; words: string; isDisabled?: boolean }[]
  onChange: (value: Value) => void
  /** Makes it one of several buttons. */
  icon?: ReactNode
  className?: string | undefined
}

/** One of several, where there is no room to show them all: the browser's own list, under our own look. */
export function Select<Value extends string>({
  id,
  value,
  options,
  onChange,
  icon,
  className,
}: Props<Value>) {
  return (
    <span className={classes(styles.frame, className)}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <select
        id={id}
        className={classes(styles.select, icon !== undefined && styles.button)}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((each) => each.value === target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((each) => (
          <option key={each.value} value={each.value} disabled={each.isDisabled ?? false}>
            {each.words}
          </option>
        ))}
      </select>
      <span className={styles.open} aria-hidden="true">
        <ChevronDown size={22} />
      </span>
    </span>
  )
}
