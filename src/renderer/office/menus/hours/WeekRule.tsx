import { Trans } from '@lingui/react/macro'
import { CircleAlert, CircleCheck } from 'lucide-react'
import {
  type HoursProblem,
  hoursProblems,
  leastOpenMinutes,
  type OpenPeriod,
  openMinutesPerWeek,
} from '#shared/menu/hours.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { State } from '#renderer/kit/ui/State.tsx'
import { dayLabel } from '#renderer/kit/words/day-names.ts'
import { useDurationWords } from '#renderer/kit/words/exact-duration.ts'
import styles from './HoursEditor.module.css'

/** How long the menu is open in a week, and what DoorDash would refuse, as the hours change (R22). */
export function WeekRule({ periods }: { periods: readonly OpenPeriod[] }) {
  const words = useDurationWords()
  const problems = hoursProblems(periods)
  const total = openMinutesPerWeek(periods)
  const duration = words(total)
  return (
    <div role="status">
      <ul className={styles.rules}>
        <li>
          {total >= leastOpenMinutes ? (
            <State tone={problems.length === 0 ? 'good' : 'none'} icon={CircleCheck} name="week-long-enough">
              <Trans>Open {duration} a week</Trans>
            </State>
          ) : (
            <State tone="error" icon={CircleAlert} name="week-too-short">
              <Trans>Not open yet: a menu is open at least {leastOpenMinutes} minutes a week.</Trans>
            </State>
          )}
        </li>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.index}`}>
            <State tone="error" icon={CircleAlert} name={problem.code}>
              <Problem problem={problem} periods={periods} />
            </State>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Problem({ problem, periods }: { problem: HoursProblem; periods: readonly OpenPeriod[] }) {
  const name = usePeriodName()
  const one = name(periods[problem.index])
  switch (problem.code) {
    case 'unreadable':
      return <Trans>{one}: this time cannot be read.</Trans>
    case 'too-short':
      return (
        <Trans>
          {one} is shorter than {leastOpenMinutes} minutes.
        </Trans>
      )
    case 'start-is-end':
      return <Trans>{one} starts and ends at the same time.</Trans>
    case 'overlap': {
      const other = name(periods[problem.with])
      return (
        <Trans comment="two opening periods, such as Friday 18:00–01:00">
          {one} overlaps {other}.
        </Trans>
      )
    }
  }
}

/** `Friday 18:00–01:00`. */
export function usePeriodName() {
  const { language } = useFormat()
  return (period: OpenPeriod | undefined): string =>
    period ? `${dayLabel(period.day, language, 'long')} ${slotName(period)}` : ''
}

/** `18:00–01:00`, in every language. */
export function slotName({ start, end }: Pick<OpenPeriod, 'start' | 'end'>): string {
  return `${start.slice(0, 5)}–${end.slice(0, 5)}`
}
