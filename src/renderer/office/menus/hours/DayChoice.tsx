import type { Day } from '#shared/menu/hours.ts'
import { DayToggles } from '#renderer/kit/ui/DayToggles.tsx'
import styles from './SlotSheet.module.css'

type Props = {
  label: string
  chosen: readonly Day[]
  onChange: (chosen: Day[]) => void
  /** Cannot be chosen: the day itself. */
  without?: Day
}

/** Some days of the week under a label. */
export function DayChoice({ label, ...toggles }: Props) {
  return (
    <div className={styles.part} role="group" aria-label={label}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <DayToggles {...toggles} />
    </div>
  )
}
