import { useBoard } from '#renderer/station/orders/board-store.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { urgentIcons } from './UrgentEntry.tsx'
import styles from './ArrivedWords.module.css'
import { useUrgentWords } from './use-urgent-words.ts'

/** What became urgent while a finger is on the glass, in words alone: nothing moves for it. */
export function ArrivedWords({ urgent }: { urgent: Urgent }) {
  const order = useBoard(({ orders }) => orders.get(urgent.orderId))
  return order ? <Words urgent={urgent} order={order} /> : null
}

function Words({ urgent, order }: { urgent: Urgent; order: BoardOrder }) {
  const { todo } = useUrgentWords(urgent, order)
  const Icon = urgentIcons[urgent.kind]
  return (
    <p className={styles.words} role="alert" data-part="arrived">
      <Icon size={26} strokeWidth={2.2} aria-hidden="true" />
      <span className={styles.text}>
        <strong>{order.displayNumber}</strong> {todo}
      </span>
    </p>
  )
}
