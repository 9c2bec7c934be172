import { Trans } from '@lingui/react/macro'
import { Ban } from 'lucide-react'
import { useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { soldOutLines } from '#shared/menu/sold-out-in-order.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from '#renderer/views/order/CardLines.module.css'

/** Says that an order holds what is off sale: the basket was older than the 86. */
export function SoldOutBanner({ order }: { order: BoardOrder }) {
  const rows = useSoldOut((state) => state.soldOut)
  const names = useMemo(() => soldOutLines(order, rows).join(', '), [order, rows])
  if (names === '') return null
  return (
    <p className={classes(styles.line, styles.note)} data-part="sold-out">
      <Ban size={26} aria-hidden="true" />
      <span>
        <Trans>Sold out here: {names}. Can you still make it?</Trans>
      </span>
    </p>
  )
}
