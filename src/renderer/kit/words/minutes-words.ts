import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** Hours and minutes as a cook says them, alike in every language: `2 h 46`. From ten hours on the minutes are noise. */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return hours >= 10 || rest === 0
    ? `${hours}\u00a0h`
    : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
}

/** Whole minutes, in as little room as there is, with their unit: `16 min`, `2 h 46`, `3 d`. */
export function useMinutesWords(): (minutes: number) => string {
  const { t } = useLingui()
  return useCallback(
    (minutes: number): string => {
      if (minutes < 60) return t({ message: `${minutes}\u00a0min`, comment: 'minutes, as short as possible' })
      if (minutes < 24 * 60) return hoursText(minutes)
      const days = Math.floor(minutes / (24 * 60))
      return t({ message: `${days}\u00a0d`, comment: 'days, as short as possible' })
    },
    [t],
  )
}
