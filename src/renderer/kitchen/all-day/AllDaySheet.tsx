import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DishCount } from '#shared/order/all-day.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import styles from './AllDay.module.css'

type Props = {
  dishes: readonly DishCount[]
  children: (dish: DishCount) => ReactNode
  onClose: () => void
}

/** Every dish that is to be made, also those the bar has no room for: those of late orders first, the most first. */
export function AllDaySheet({ dishes, children, onClose }: Props) {
  const lateFirst = dishes.toSorted((a, b) => b.late - a.late || b.count - a.count)
  return (
    <Sheet title={<Trans>To make in all</Trans>} onClose={onClose}>
      <ul className={styles.all} data-part="all-day-sheet">
        {lateFirst.map((dish) => (
          <li key={dish.key}>{children(dish)}</li>
        ))}
      </ul>
    </Sheet>
  )
}
