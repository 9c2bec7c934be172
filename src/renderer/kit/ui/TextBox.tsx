import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
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
  inputMode?: 'text' | 'numeric' | 'decimal' | 'url'
  type?: 'text' | 'email' | 'password'
  /** What a browser or password store may fill in; nothing unless said. */
  autoComplete?: string
  autoFocus?: boolean
  /** Id of a `datalist` of what may be meant. */
  list?: string
}

/** A new password that is shown is spelled by nobody else, and begins with no capital of a keyboard's. */
const plainTyping = { spellCheck: false, autoCapitalize: 'none' } as const

/** A labelled field for words. */
export function TextBox({
  label,
  value,
  onChange,
  hint,
  problem,
  rows,
  maxLength,
  inputMode,
  type = 'text',
  autoComplete = 'off',
  autoFocus = false,
  list,
}: Props) {
  return (
    <TextField
      className={classes(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(problem)}
      type={type}
      autoFocus={autoFocus}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(inputMode === undefined ? {} : { inputMode })}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      {rows === undefined ? (
        <Input
          className={classes(styles.input)}
          autoComplete={autoComplete}
          list={list}
          {...(autoComplete === 'new-password' && plainTyping)}
        />
      ) : (
        <TextArea className={classes(styles.input)} rows={rows} />
      )}
      {hint && !problem && (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      {problem && (
        <Text slot="errorMessage" className={classes(styles.problem)}>
          {problem}
        </Text>
      )}
    </TextField>
  )
}
