import { useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import styles from './Stepper.module.css'

type StepperProps = {
  /** What is counted, for those who hear the page. */
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A number between two large buttons. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const { t } = useLingui()
  return (
    <div role="group" aria-label={label} className={styles.stepper}>
      <button
        type="button"
        className={styles.step}
        aria-label={t`One less`}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      >
        <Minus size={20} aria-hidden />
      </button>
      <output className={styles.value}>{value}</output>
      <button
        type="button"
        className={styles.step}
        aria-label={t`One more`}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      >
        <Plus size={20} aria-hidden />
      </button>
    </div>
  )
}
