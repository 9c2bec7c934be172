import { ToggleButton } from 'react-aria-components/ToggleButton'
import { type Day, days } from '#shared/menu/hours.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { dayName } from './day-names.ts'
import styles from './SlotSheet.module.css'

type Props = {
  label: string
  chosen: readonly Day[]
  onChange: (chosen: Day[]) => void
  /** Cannot be chosen: the day itself. */
  without?: Day
}

/** Some days of the week, each a large button. */
export function DayChoice({ label, chosen, onChange, without }: Props) {
  const { language } = useFormat()
  return (
    <div className={styles.part} role="group" aria-label={label}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <div className={styles.days}>
        {days.map((day) => (
          <ToggleButton
            key={day}
            className={classes(styles.day)}
            isDisabled={day === without}
            isSelected={chosen.includes(day)}
            onChange={(isOn) =>
              onChange(days.filter((each) => (each === day ? isOn : chosen.includes(each))))
            }
          >
            <span aria-hidden="true">{dayName(day, language, 'short')}</span>
            <span className="heard-only">{dayName(day, language, 'long')}</span>
          </ToggleButton>
        ))}
      </div>
    </div>
  )
}
