import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components/Button'
import { minutesOf, timeOf } from '#shared/menu/hours.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './SlotSheet.module.css'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const quarters = [0, 15, 30, 45]
const two = (value: number) => String(value).padStart(2, '0')

/** A time by two presses: its hour, then its quarter. */
export function TimeGrid({
  label,
  time,
  onChange,
}: {
  label: string
  time: string
  onChange: (time: string) => void
}) {
  const { t } = useLingui()
  const minutes = minutesOf(time)
  const hour = minutes === null ? null : Math.floor(minutes / 60)
  const quarter = minutes === null ? null : minutes % 60
  return (
    <div className={styles.grids} role="group" aria-label={label}>
      <p className={styles.small} aria-hidden="true">
        <Trans>Hour</Trans>
      </p>
      <div className={styles.hours}>
        {hours.map((each) => {
          const figures = two(each)
          return (
            <Button
              key={each}
              className={classes(styles.cell, each === hour && styles.on)}
              aria-pressed={each === hour}
              aria-label={t({ message: `${figures} hours`, comment: 'the hour of a time' })}
              onPress={() => onChange(timeOf(each * 60 + (quarter ?? 0)))}
            >
              {figures}
            </Button>
          )
        })}
      </div>
      <p className={styles.small} aria-hidden="true">
        <Trans>Minutes</Trans>
      </p>
      <div className={styles.quarters}>
        {quarters.map((each) => {
          const figures = two(each)
          return (
            <Button
              key={each}
              className={classes(styles.cell, each === quarter && styles.on)}
              aria-pressed={each === quarter}
              aria-label={t({ message: `${figures} minutes`, comment: 'the minutes of a time' })}
              onPress={() => onChange(timeOf((hour ?? 0) * 60 + each))}
            >
              :{figures}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
