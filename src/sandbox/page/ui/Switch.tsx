import { type ReactNode, useId } from 'react'
import styles from './Switch.module.css'

type SwitchProps = { label: ReactNode; hint: ReactNode; on: boolean; onChange: (on: boolean) => void }

/** On or off at once, with what it does in plain words. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  const hintId = useId()
  return (
    <label className={styles.switch}>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        checked={on}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.track} aria-hidden />
    </label>
  )
}
