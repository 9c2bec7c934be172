import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import styles from './TextBox.module.css'

type Props = {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  /** What is wrong with it, under the field. */
  problem?: ReactNode
  rows?: number
  maxLength?: number
  inputMode?: 'text' | 'numeric' | 'url'
}

/** A labelled field for words. */
export function TextBox({ label, value, onChange, hint, problem, rows, maxLength, inputMode }: Props) {
  return (
    <TextField
      className={classes(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(problem)}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(inputMode === undefined ? {} : { inputMode })}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      {rows === undefined ? (
        <Input className={classes(styles.input)} autoComplete="off" />
      ) : (
        <TextArea className={classes(styles.input)} rows={rows} />
      )}
      {hint && !problem && <p className={styles.hint}>{hint}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
    </TextField>
  )
}
