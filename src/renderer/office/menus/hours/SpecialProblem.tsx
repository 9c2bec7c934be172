import { Trans } from '@lingui/react/macro'
import type { SpecialDayProblem } from './special-day.ts'

/** What a special day lacks. */
export function SpecialProblem({ problem }: { problem: SpecialDayProblem }) {
  switch (problem) {
    case 'no-date':
      return <Trans>Choose a date.</Trans>
    case 'twice':
      return <Trans>This date is already there.</Trans>
    case 'no-hours':
      return <Trans>Add hours, or say that you are closed.</Trans>
    case 'wrong-hours':
      return <Trans>Its hours overlap, or are too short.</Trans>
  }
}
