import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import type { SpecialDay } from '#shared/menu/menu.ts'
import { lastOrderBeforeMinutes } from '#shared/menu/hours.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ClockNote } from './ClockNote.tsx'
import { dateName } from '#renderer/kit/words/day-names.ts'
import hours from './HoursEditor.module.css'
import { SlotSheet } from './SlotSheet.tsx'
import styles from './SlotSheet.module.css'
import { specialDayProblem, withPeriod } from './special-day.ts'
import { SpecialProblem } from './SpecialProblem.tsx'
import week from './WeekGrid.module.css'
import { slotName } from './WeekRule.tsx'

type Props = {
  day: SpecialDay
  taken: readonly string[]
  timeZone: string | null
  onSave: (day: SpecialDay) => void
  onClose: () => void
}

/** One date: closed, or open at these times only. */
export function SpecialDaySheet({ day, taken, timeZone, onSave, onClose }: Props) {
  const { language } = useFormat()
  const id = useId()
  const [draft, setDraft] = useState(day)
  const [slot, setSlot] = useState<number | 'new' | null>(null)
  const problem = specialDayProblem(draft, taken)
  const { date, closed, periods } = draft
  const change = (changes: Partial<SpecialDay>) => setDraft((before) => ({ ...before, ...changes }))
  const edited = typeof slot === 'number' ? periods[slot] : { start: '11:00', end: '16:00' }
  const save = () => {
    if (problem !== null) return false
    onSave(closed ? { ...draft, periods: [] } : draft)
    onClose()
    return true
  }
  return (
    <Sheet
      title={date === '' ? <Trans>Special day</Trans> : dateName(date, language)}
      onClose={onClose}
      draft={{ isChanged: JSON.stringify(draft) !== JSON.stringify(day), save: async () => save() }}
      actions={
        <Button look="main" isDisabled={problem !== null} onPress={save}>
          <Trans>Set this day</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        <div className={styles.part}>
          <label className={styles.label} htmlFor={id}>
            <Trans>Date</Trans>
          </label>
          <input
            id={id}
            type="date"
            className={hours.dateInput}
            value={date}
            onChange={({ target }) => change({ date: target.value })}
          />
          <ClockNote date={date} timeZone={timeZone} />
        </div>
        <Toggle on={closed} onChange={(closed) => change({ closed })}>
          <Trans>Closed all day</Trans>
        </Toggle>
        {!closed && <Times periods={periods} onChange={setSlot} onAdd={() => setSlot('new')} />}
        {problem !== null && (
          <div role="status">
            <State tone="error" icon={CircleAlert} name={problem}>
              <SpecialProblem problem={problem} />
            </State>
          </div>
        )}
      </div>
      {slot !== null && edited && (
        <SlotSheet
          title={<Trans>Hours of this day</Trans>}
          slot={edited}
          days={null}
          onSave={(next) => change({ periods: withPeriod(periods, slot, next) })}
          {...(slot === 'new'
            ? {}
            : { onRemove: () => change({ periods: periods.filter((_, at) => at !== slot) }) })}
          onClose={() => setSlot(null)}
        />
      )}
    </Sheet>
  )
}

type TimesProps = {
  periods: SpecialDay['periods']
  onChange: (at: number) => void
  onAdd: () => void
}

/** The hours of the date, each to be changed by a touch. */
function Times({ periods, onChange, onAdd }: TimesProps) {
  const { t } = useLingui()
  return (
    <div className={styles.part}>
      <p className={styles.label}>
        <Trans>Open at these times</Trans>
      </p>
      <div className={hours.slots}>
        {periods.map((period, at) => {
          const hours = slotName(period)
          return (
            <PlainButton
              // A slot has no identity but its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              className={classes(week.slot)}
              aria-label={t({ message: `${hours}, change`, comment: '18:00–01:00, a button' })}
              onPress={() => onChange(at)}
            >
              {hours}
            </PlainButton>
          )
        })}
        <Button size="small" onPress={onAdd}>
          <Plus size={22} aria-hidden="true" />
          <Trans>Add hours</Trans>
        </Button>
      </div>
      <p className={hours.note}>
        <Trans>DoorDash stops taking orders {lastOrderBeforeMinutes} minutes before the end.</Trans>
      </p>
    </div>
  )
}
