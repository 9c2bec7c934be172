import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { MenuGroup } from '#shared/menu/menu.ts'

/** How many options of a group customers choose, in a few words. */
export function useGroupWords() {
  const { t } = useLingui()
  return useCallback(
    ({ min, max, options }: Pick<MenuGroup, 'min' | 'max' | 'options'>): string => {
      const count = options.length
      const of = t`${plural(count, { one: 'of # option', other: 'of # options' })}`
      if (min === max) return t({ message: `Choose ${min} ${of}`, comment: 'Choose 2 of 5 options' })
      if (min <= 0) return t({ message: `Up to ${max} ${of}`, comment: 'Up to 2 of 5 options' })
      return t({ message: `${min} to ${max} ${of}`, comment: '1 to 2 of 5 options' })
    },
    [t],
  )
}
