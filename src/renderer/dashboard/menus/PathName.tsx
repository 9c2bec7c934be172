import { Trans, useLingui } from '@lingui/react/macro'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath } from '#shared/menu/problem.ts'
import { menuFieldWords } from '../words/menu-fields.ts'
import { namesOf } from './menu-path-names.ts'

/** A place in a menu, from the category to the field: `Plats › Poutine › Price`. */
export function PathName({ menu, path }: { menu: Menu; path: MenuPath }) {
  const { t } = useLingui()
  const { names, field } = namesOf(menu, path)
  const words = menuFieldWords(field)
  const parts = words === null ? names : [...names, t(words)]
  return parts.length === 0 ? <Trans>The menu itself</Trans> : parts.join(' › ')
}
