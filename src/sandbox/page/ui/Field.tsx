import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Labelled = { label: ReactNode; hint?: ReactNode }

/** A line of text with its label above it. */
export function TextField({
  label,
  hint,
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'className' | 'id'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input id={id} className={styles.box} dir="auto" {...rest} />
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}

export function TextArea({
  label,
  ...rest
}: Labelled & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea id={id} className={styles.box} dir="auto" rows={2} {...rest} />
    </div>
  )
}

export function Select({
  label,
  hint,
  children,
  ...rest
}: Labelled & Omit<ComponentProps<'select'>, 'className' | 'id'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select id={id} className={styles.box} {...rest}>
        {children}
      </select>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
