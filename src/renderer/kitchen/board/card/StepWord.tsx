import { Trans } from '@lingui/react/macro'
import type { NextStep } from './next-step.ts'

/** The word of a step on a button 82 px wide: it never wraps, except where it says two words. */
export function StepWord({ step }: { step: NextStep }) {
  switch (step) {
    case 'accept':
      return (
        <Trans context="small button" comment="at most 8 letters">
          Accept
        </Trans>
      )
    case 'station-done':
      return (
        <Trans context="small button" comment="a station has made its part of the order; at most 8 letters">
          Done
        </Trans>
      )
    case 'ready':
      return (
        <Trans context="small button" comment="the food is ready; at most 8 letters">
          Ready
        </Trans>
      )
    case 'picked-up':
      return (
        <Trans context="small button" comment="handed over; at most 9 letters in one word">
          Picked up
        </Trans>
      )
    case 'off-the-shelf':
      return (
        <Trans context="small button" comment="a cancelled order that stood ready; at most two short rows">
          Off the shelf
        </Trans>
      )
    case 'stopped':
      return (
        <Trans
          context="small button"
          comment="the cooking of a cancelled order was stopped; at most 9 letters"
        >
          Stopped
        </Trans>
      )
    case 'seen':
      return <Trans>OK, seen</Trans>
  }
}
