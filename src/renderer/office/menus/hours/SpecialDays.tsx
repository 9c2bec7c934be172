import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarPlus, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SpecialDay } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ClockNote } from './ClockNote.tsx'
import { dateName } from '#renderer/kit/words/day-names.ts'
import styles from './HoursEditor.module.css'
import { specialDayProblem } from './special-day.ts'
import { SpecialDaySheet } from './SpecialDaySheet.tsx'
import { SpecialProblem } from './SpecialProblem.tsx'
import { slotName } from './WeekRule.tsx'

type Props = {
  specialDays: SpecialDay[]
  timeZone: string | null
  onChange: (next: SpecialDay[]) => void
}

const newDay: SpecialDay = { date: '', closed: true, periods: [] }

/** Dates that differ from their weekday: closed, or with hours of their own. */
export function SpecialDays({ specialDays, timeZone, onChange }: Props) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const inOrder = (days: SpecialDay[]) => days.toSorted((a, b) => a.date.localeCompare(b.date))
  const edited = typeof open === 'number' ? specialDays[open] : newDay
  const others = specialDays.flatMap(({ date }, at) => (at === open ? [] : [date]))
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Special days</Trans>
        </h2>
        <div data-add="special-day">
          <Button onPress={() => setOpen('new')}>
            <CalendarPlus size={22} aria-hidden="true" />
            <Trans>Add a special day</Trans>
          </Button>
        </div>
      </header>
      {specialDays.length === 0 ? (
        <p className={styles.note}>
          <Trans>None. Add holidays on which you are closed or open at other times.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {specialDays.map((day, at) => (
            // Dates may be there twice in a draft; a place has no other name.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${day.date} ${at}`} className={styles.special} data-special={at}>
              <Special
                day={day}
                others={specialDays.flatMap(({ date }, index) => (index === at ? [] : [date]))}
                timeZone={timeZone}
                onEdit={() => setOpen(at)}
                onRemove={() => onChange(specialDays.filter((_, index) => index !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      {open !== null && edited && (
        <SpecialDaySheet
          day={edited}
          taken={others}
          timeZone={timeZone}
          onSave={(day) =>
            onChange(
              inOrder(
                open === 'new'
                  ? [...specialDays, day]
                  : specialDays.map((each, at) => (at === open ? day : each)),
              ),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

type SpecialProps = {
  day: SpecialDay
  others: readonly string[]
  timeZone: string | null
  onEdit: () => void
  onRemove: () => void
}

function Special({ day, others, timeZone, onEdit, onRemove }: SpecialProps) {
  const { t } = useLingui()
  const { language } = useFormat()
  const name = dateName(day.date, language)
  const problem = specialDayProblem(day, others)
  return (
    <>
      <div className={styles.when}>
        <p className={styles.date}>{name}</p>
        <p className={styles.what}>
          {day.closed ? (
            <Trans comment="on a special day">Closed</Trans>
          ) : (
            day.periods.map(slotName).join(', ')
          )}
        </p>
        {problem && (
          <p className={styles.wrong}>
            <SpecialProblem problem={problem} />
          </p>
        )}
        {!day.closed && <ClockNote date={day.date} timeZone={timeZone} />}
      </div>
      <Button size="small" square label={t`Change ${name}`} onPress={onEdit}>
        <Pencil size={22} aria-hidden="true" />
      </Button>
      <Button size="small" square label={t`Remove ${name}`} onPress={onRemove}>
        <Trash2 size={22} aria-hidden="true" />
      </Button>
    </>
  )
}
