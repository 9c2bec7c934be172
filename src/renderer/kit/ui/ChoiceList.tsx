import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import styles from './ChoiceList.module.css'
import { classes } from './classes.ts'

type Choice<Value extends string> = { value: Value; words: ReactNode; hint?: ReactNode }

type Props<Value extends string> = {
  label: ReactNode
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Side by side, or in two columns, instead of one below the other. */
  flow?: 'rows' | 'inline' | 'columns'
  isDisabled?: boolean
}

/** One of several, all in sight: a kitchen has no patience for menus that drop down. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
  flow = 'rows',
  isDisabled = false,
}: Props<Value>) {
  return (
    <RadioGroup
      className={classes(styles.group, styles[flow])}
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.value === chosen)
        if (found) onChange(found.value)
      }}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={classes(styles.choice)}>
            <span className={styles.mark} aria-hidden="true" />
            <span className={styles.words}>
              {choice.words}
              {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
