import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { openOrders } from '#renderer/kit/navigation/open-orders.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './OrdersLink.module.css'

type Props = {
  filter: OrderFilter
  children: ReactNode
  look?: 'big' | 'plain'
  /** What else is to be heard: the figure alone says little. */
  label?: string
}

/** A figure that opens the orders it is made of. */
export function OrdersLink({ filter, children, look = 'plain', label }: Props) {
  return (
    <Button
      className={classes(styles.link, styles[look])}
      onPress={() => openOrders(filter)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.figure}>{children}</span>
    </Button>
  )
}
