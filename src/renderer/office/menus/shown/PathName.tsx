import { Trans, useLingui } from '@lingui/react/macro'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import { type Format, useFormat } from '#renderer/kit/words/format.ts'
import { dayName } from '#renderer/kit/words/day-names.ts'
import { menuFieldWords } from '#renderer/kit/words/menu-fields.ts'
import { namesOf } from './menu-path-names.ts'

/** A place in a menu, from the category to the field: `Plats › Poutine › Price`. */
export function PathName({ menu, path }: { menu: Menu; path: MenuPath }) {
  const { t } = useLingui()
  const format = useFormat()
  const { names, field } = namesOf(menu, path)
  const period = periodOf(menu, path, format)
  const words = menuFieldWords(period === null ? field : 'hours')
  const parts = [...(words === null ? names : [...names, t(words)]), ...(period === null ? [] : [period])]
  return parts.length === 0 ? <Trans>The menu itself</Trans> : parts.join(' › ')
}

/** Periods have no names: their day and times say which is meant. */
function periodOf(menu: Menu, [list, at]: MenuPath, { language }: Format): string | null {
  if (typeof at !== 'number') return null
  if (list === 'specialDays') return menu.specialDays[at]?.date ?? null
  const period = list === 'hours' ? menu.hours[at] : undefined
  return period ? `${dayName(period.day, language, 'long')} ${period.start}–${period.end}` : null
}
