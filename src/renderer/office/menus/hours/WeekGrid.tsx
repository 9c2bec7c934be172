import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarX2, Clock, Copy, Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { allDay, type Day, dayMinutes, days, hoursProblems, type OpenPeriod } from '#shared/menu/hours.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'
import { dayLabel } from '#renderer/kit/words/day-names.ts'
import { barsOf } from './week-bars.ts'
import styles from './WeekGrid.module.css'
import { slotName } from './WeekRule.tsx'

type Props = {
  periods: readonly OpenPeriod[]
  onAdd: (day: Day) => void
  onEdit: (index: number) => void
  onCopy: (day: Day) => void
  onAllDay: (day: Day) => void
  onClose: (day: Day) => void
}

const ticks = [0, 6, 12, 18, 24]
const icon = { size: 22, 'aria-hidden': true } as const

/** The week, a day a row: bars to see where it is open, and each period as a button that says it in figures. */
export function WeekGrid(props: Props) {
  const { periods } = props
  const wrong = new Set(
    hoursProblems(periods).flatMap((problem) =>
      problem.code === 'overlap' ? [problem.index, problem.with] : [problem.index],
    ),
  )
  const bars = barsOf(periods)
  return (
    <div className={styles.week}>
      <div className={styles.scale} aria-hidden="true">
        {ticks.map((hour) => (
          <span key={hour} className={styles.tick} data-hour={hour}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      <ul className={styles.rows}>
        {days.map((day) => (
          <DayRow key={day} day={day} bars={bars.filter((bar) => bar.day === day)} wrong={wrong} {...props} />
        ))}
      </ul>
    </div>
  )
}

type RowProps = Props & { day: Day; bars: ReturnType<typeof barsOf>; wrong: ReadonlySet<number> }

function DayRow({ day, bars, wrong, periods, onAdd, onEdit, onCopy, onAllDay, onClose }: RowProps) {
  const { t } = useLingui()
  const { language } = useFormat()
  const name = dayLabel(day, language, 'long')
  const own = periods.flatMap((period, index) => (period.day === day ? [{ period, index }] : []))
  const nights = bars.filter(({ isRest }) => isRest)
  const actions = (): MenuEntry[] => [
    { id: 'add', words: t`Add hours`, icon: <Plus {...icon} />, onPick: () => onAdd(day) },
    { id: 'all-day', words: t`Open all day`, icon: <Clock {...icon} />, onPick: () => onAllDay(day) },
    {
      id: 'copy',
      words: t`Copy to other days`,
      icon: <Copy {...icon} />,
      isDisabled: own.length === 0,
      onPick: () => onCopy(day),
    },
    {
      id: 'close',
      words: t`Closed that day`,
      icon: <CalendarX2 {...icon} />,
      isDisabled: own.length === 0,
      onPick: () => onClose(day),
    },
  ]
  return (
    <li className={styles.row} data-day={day}>
      <h3 className={styles.day}>{name}</h3>
      <div className={styles.track} aria-hidden="true">
        {bars.map(({ index, from, to, isRest }) => (
          <span
            key={`${index} ${isRest}`}
            className={classes(styles.bar, isRest && styles.rest, wrong.has(index) && styles.wrongBar)}
            style={{ left: `${(from / dayMinutes) * 100}%`, width: `${((to - from) / dayMinutes) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.slots}>
        {nights.map(({ index }) => {
          const until = periods[index]?.end.slice(0, 5) ?? ''
          return (
            <li key={index} className={styles.night}>
              <Trans comment="hours of the night before go on">until {until} from the night before</Trans>
            </li>
          )
        })}
        {own.map(({ period, index }) => {
          const slot = slotName(period)
          return (
            <li key={index}>
              <Button
                className={classes(styles.slot, wrong.has(index) && styles.wrong)}
                data-period={index}
                aria-label={t({
                  message: `${name} ${slot}, change`,
                  comment: 'Friday 18:00–01:00, a button',
                })}
                onPress={() => onEdit(index)}
              >
                {period.start === allDay.start && period.end === allDay.end ? <Trans>All day</Trans> : slot}
              </Button>
            </li>
          )
        })}
        {own.length === 0 && (
          <li className={styles.closed}>
            <Trans comment="no hours on this day">Closed</Trans>
          </li>
        )}
        <li>
          <Button
            className={classes(styles.add)}
            aria-label={t`Add hours on ${name}`}
            onPress={() => onAdd(day)}
          >
            <Plus {...icon} />
          </Button>
        </li>
      </ul>
      <RowMenu label={t`More for ${name}`} actions={actions} />
    </li>
  )
}
