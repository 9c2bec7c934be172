import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

type Props = { categories: number; items: number }

/** How much is on a menu: `5 categories · 14 items`. */
export function MenuCounts({ categories, items }: Props) {
  const { t } = useLingui()
  return (
    <span>
      {t`${plural(categories, { 0: 'No categories', one: '# category', other: '# categories' })}`}
      {' · '}
      {t`${plural(items, { 0: 'no items', one: '# item', other: '# items' })}`}
    </span>
  )
}
