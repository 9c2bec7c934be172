import { ToggleButton } from 'react-aria-components/ToggleButton'
import { type Day, days } from '#shared/menu/hours.ts'
import { dayLabel } from '../words/day-names.ts'
import { useFormat } from '../words/format.ts'
import { classes } from './classes.ts'
import styles from './DayToggles.module.css'

type Props = {
  chosen: readonly Day[]
  /** Told the chosen days in their order. */
  onChange: (chosen: Day[]) => void
  /** Cannot be chosen. */
  without?: Day
}

/** The days of the week, each a large button that is on or off. */
export function DayToggles({ chosen, onChange, without }: Props) {
  const { language } = useFormat()
  return (
    <div className={styles.frame}>
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
            <span aria-hidden="true">{dayLabel(day, language, 'short')}</span>
            <span className="heard-only">{dayLabel(day, language, 'long')}</span>
          </ToggleButton>
        ))}
      </div>
    </div>
  )
}
