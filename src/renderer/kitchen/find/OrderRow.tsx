import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { made } from '#shared/order/reads.ts'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Shape, shapeOf } from '#renderer/kit/ui/Shape.tsx'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { StateWord } from '#renderer/views/order/StateWord.tsx'
import { WantedFor } from '#renderer/views/order/WantedFor.tsx'
import styles from './OrderRow.module.css'

type Props = { order: BoardOrder; when?: ReactNode; onPress: () => void; children?: ReactNode }

/** One order in a list: its number, whose it is, what is in it, how it stands, and what can be done to it. */
export function OrderRow({ order, when, onPress, children }: Props) {
  const customer = useCustomer(order)
  return (
    <li className={styles.row} data-order-row={order.id}>
      <AriaButton className={classes(styles.open)} onPress={onPress}>
        <span className={styles.number}>
          <bdi>{order.displayNumber}</bdi>
        </span>
        <span className={styles.what}>
          <span className={styles.who}>
            <ChannelMark channel={order.channel} /> <bdi className={styles.name}>{customer}</bdi>
            <span className={styles.state} data-status={order.status}>
              <Shape shape={shapeOf[order.status]} size={15} />
              <StateWord order={order} isShort />
            </span>
            <WantedFor order={order} />
            {when}
          </span>
          <span className={styles.items}>
            {made(order.lines)
              .map(({ quantity, name }) => `${quantity} ${name}`)
              .join(', ')}
          </span>
        </span>
      </AriaButton>
      {children}
    </li>
  )
}
