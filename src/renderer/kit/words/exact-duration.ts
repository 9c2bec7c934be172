import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'

/** `3 hours 30 minutes` of minutes. */
export function useDurationWords() {
  const { t } = useLingui()
  return useCallback(
    (total: number): string => {
      const hours = Math.floor(total / 60)
      const minutes = total % 60
      const long = t`${plural(hours, { one: '# hour', other: '# hours' })}`
      const short = t`${plural(minutes, { one: '# minute', other: '# minutes' })}`
      if (hours === 0) return short
      return minutes === 0 ? long : `${long} ${short}`
    },
    [t],
  )
}

/** The same for a column of a table, and nowhere broken: `3 h 30 min`. */
export function useShortDuration() {
  const { t } = useLingui()
  return useCallback(
    (total: number): string => {
      const hours = Math.floor(total / 60)
      const minutes = total % 60
      const long = t({ message: `${hours}\u00a0h`, comment: 'hours, as short as possible' })
      const short = t({ message: `${minutes}\u00a0min`, comment: 'minutes, as short as possible' })
      if (hours === 0) return short
      return minutes === 0 ? long : `${long}\u00a0${short}`
    },
    [t],
  )
}
