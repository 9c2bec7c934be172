import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { ChosenPeriod } from '#shared/reports/periods.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './OtherDates.module.css'

type Props = { period: ChosenPeriod; isWrong: boolean; onChange: (period: ChosenPeriod) => void }

/** Two dates of one's own; nothing is asked of the station while they make no period. */
export function OtherDates({ period, isWrong, onChange }: Props) {
  return (
    <div className={styles.dates}>
      <DateBox
        label={<Trans comment="the first day of a period">From</Trans>}
        value={period.from}
        isWrong={isWrong}
        onChange={(from) => onChange({ ...period, from })}
      />
      <DateBox
        label={<Trans comment="the last day of a period">To</Trans>}
        value={period.to}
        isWrong={isWrong}
        onChange={(to) => onChange({ ...period, to })}
      />
    </div>
  )
}

type BoxProps = { label: ReactNode; value: string; isWrong: boolean; onChange: (date: string) => void }

function DateBox({ label, value, isWrong, onChange }: BoxProps) {
  return (
    <TextField
      className={classes(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={isWrong}
      type="date"
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Input className={classes(styles.input)} min="1001-01-01" max="9999-12-31" />
    </TextField>
  )
}
