import type { ReactNode } from 'react'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './Field.module.css'
import { useFieldText } from './use-field-text.ts'

type Props = {
  /** Its key in the document: where a problem's path ends. */
  field: string
  label: ReactNode
  value: string
  onChange: (value: string) => void
  problems?: readonly MenuProblem[]
  hint?: ReactNode
  rows?: number
  inputMode?: 'text' | 'url' | 'decimal'
  /** In characters. */
  maxLength?: number
}

const none: readonly MenuProblem[] = []

/**
 * The longest text a field takes, in characters: more than any channel shows, and less than a menu is refused for. A whole
 * page pasted by mistake would also hold the window up for seconds while it is broken into lines.
 */
const longestText = 5_000

/** A field for words: typing stays in the field, and reaches the menu a moment later. */
export function WordsField({
  field,
  value,
  onChange,
  problems = none,
  maxLength = longestText,
  ...rest
}: Props) {
  const text = useFieldText(value, onChange)
  return (
    <div
      className={styles.field}
      data-field={field}
      onBlur={text.flush}
      data-wrong={problems.length > 0 || undefined}
    >
      <TextBox {...rest} maxLength={maxLength} value={text.text} onChange={text.onChange} />
      <FieldProblems problems={problems} />
    </div>
  )
}
