import { Trans } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Day, lastOrderBeforeMinutes, type OpenPeriod } from '#shared/menu/hours.ts'
import type { SpecialDay } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { CopyDaySheet } from './CopyDaySheet.tsx'
import { dayLabel } from '#renderer/kit/words/day-names.ts'
import styles from './HoursEditor.module.css'
import { addOn, changeAt, closeOn, copyDay, openAllDay, removeAt } from './period-edits.ts'
import { SlotSheet } from './SlotSheet.tsx'
import { SpecialDays } from './SpecialDays.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import { WeekRule } from './WeekRule.tsx'

export type Hours = { periods: OpenPeriod[]; specialDays: SpecialDay[] }

type Props = Hours & {
  /** Of the location, for the days its clocks change; null where there are several or none. */
  timeZone: string | null
  onChange: (next: Hours) => void
  /** The week alone, where special days have no place. */
  weekOnly?: boolean
}

type Open =
  | { type: 'add'; days: readonly Day[] }
  | { type: 'edit'; index: number }
  | { type: 'copy'; day: Day }
  | null

const usual = { start: '11:00', end: '21:00' }

/** When customers can order from a menu: the week as bars, and the dates that differ. DoorDash's rules are told live. */
export function HoursEditor({ periods, specialDays, timeZone, onChange, weekOnly = false }: Props) {
  const { language } = useFormat()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const week = (next: OpenPeriod[]) => onChange({ periods: next, specialDays })
  const edited = open?.type === 'edit' ? periods[open.index] : undefined
  return (
    <div className={styles.hours} data-hours>
      <section className={styles.part}>
        <header className={styles.head}>
          <div>
            <h2 className={styles.title}>
              <Trans>Menu hours</Trans>
            </h2>
            <WeekRule periods={periods} />
          </div>
          <Button
            onPress={() =>
              setOpen({ type: 'add', days: periods.length === 0 ? ['MON', 'TUE', 'WED', 'THU', 'FRI'] : [] })
            }
          >
            <Plus size={22} aria-hidden="true" />
            <Trans>Add hours</Trans>
          </Button>
        </header>
        <WeekGrid
          periods={periods}
          onAdd={(day) => setOpen({ type: 'add', days: [day] })}
          onEdit={(index) => setOpen({ type: 'edit', index })}
          onCopy={(day) => setOpen({ type: 'copy', day })}
          onAllDay={(day) => week(openAllDay(periods, day))}
          onClose={(day) => week(closeOn(periods, day))}
        />
        <p className={styles.note}>
          <Trans>
            Times are those on the clock at the restaurant, also when clocks change. DoorDash takes the last
            order {lastOrderBeforeMinutes} minutes before the end.
          </Trans>
        </p>
      </section>
      {!weekOnly && (
        <SpecialDays
          specialDays={specialDays}
          timeZone={timeZone}
          onChange={(next) => onChange({ periods, specialDays: next })}
        />
      )}
      {open?.type === 'add' && (
        <SlotSheet
          title={<Trans>Add hours</Trans>}
          slot={usual}
          days={open.days}
          onSave={(slot, on) => week(addOn(periods, on, slot))}
          onClose={close}
        />
      )}
      {open?.type === 'edit' && edited && (
        <SlotSheet
          title={dayLabel(edited.day, language, 'long')}
          slot={{ start: edited.start.slice(0, 5), end: edited.end.slice(0, 5) }}
          days={null}
          onSave={(slot) => week(changeAt(periods, open.index, slot))}
          onRemove={() => week(removeAt(periods, open.index))}
          onClose={close}
        />
      )}
      {open?.type === 'copy' && (
        <CopyDaySheet day={open.day} onCopy={(to) => week(copyDay(periods, open.day, to))} onClose={close} />
      )}
    </div>
  )
}
