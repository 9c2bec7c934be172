import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** How many pieces of an order are folded away, where pressing it shows them. */
export function MoreDishes({ hidden }: { hidden: number }) {
  const { t } = useLingui()
  return t({
    message: plural(hidden, { one: '+ # more', other: '+ # more' }),
    comment: 'pieces of an order that are folded away; pressing the order shows them',
  })
}
