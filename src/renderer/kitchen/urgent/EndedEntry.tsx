import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Check, OctagonX, TimerOff } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useShallow } from 'zustand/react/shallow'
import { needsEndingSeen } from '#shared/order/board.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './UrgentEntry.module.css'

type Props = {
  ended: readonly Urgent[]
  isUnanswered: boolean
  /** How many places it takes. */
  wide: number
  onOpen: () => void
}

/** Several orders that ended alike with nothing left to cook: how many, their codes, and one button for all. */
export function EndedEntry({ ended, isUnanswered, wide, onOpen }: Props) {
  const { t } = useLingui()
  const codes = useBoard(
    useShallow((board) => ended.map(({ orderId }) => orderOn(board, orderId)?.displayNumber ?? '—')),
  )
  // Told apart by their shape too: what was cancelled, and what nobody was quick enough for.
  const Icon = isUnanswered ? TimerOff : OctagonX
  const count = ended.length
  const all = codes.join(', ')
  return (
    <li
      className={styles.entry}
      style={{ gridColumn: `span ${wide}` }}
      data-urgent="ended"
      data-unanswered={isUnanswered || undefined}
      data-part="ended-together"
    >
      <span className={styles.tile}>
        <Icon size={26} strokeWidth={2.2} aria-hidden="true" />
      </span>
      <PlainButton className={styles.words ?? ''} onPress={onOpen}>
        <span className={styles.lines} data-codes>
          <span className={styles.todo} data-part="todo">
            {isUnanswered
              ? t({
                  message: plural(count, {
                    one: '# order not answered in time',
                    other: '# orders not answered in time',
                  }),
                  comment: 'nobody accepted them before the channel gave them up',
                })
              : t({
                  message: plural(count, { one: '# order cancelled', other: '# orders cancelled' }),
                  comment: 'orders that were cancelled before anybody cooked them',
                })}
          </span>
          <span className={styles.codes} data-part="why">
            <bdi>{all}</bdi>
          </span>
        </span>
      </PlainButton>
      <AllSeen ended={ended} codes={all} />
    </li>
  )
}

/** The order, also one that has left the board and whose card still stands under a finger. */
function orderOn({ orders, shown }: ReturnType<typeof useBoard.getState>, id: string) {
  return orders.get(id) ?? shown.get(id)
}

/** One press for all, or a tick where all were seen and the strip may not change yet. */
function AllSeen({ ended, codes }: { ended: readonly Urgent[]; codes: string }) {
  const { t } = useLingui()
  const may = useMay('orders.acknowledge')
  const offline = useConnection((state) => state.link !== 'live')
  const unseen = useBoard(
    useShallow(({ orders }) =>
      ended.flatMap(({ orderId }) => {
        const order = orders.get(orderId)
        return order && needsEndingSeen(order) ? [orderId] : []
      }),
    ),
  )
  const busy = useActions((state) => unseen.some((id) => state.busy.has(id)))
  if (unseen.length === 0)
    return (
      <span className={styles.done} role="status">
        <Check size={28} strokeWidth={2.6} aria-hidden="true" />
        <span className="heard-only">
          {t({ message: 'Done', comment: 'what an urgent order asked for' })}
        </span>
      </span>
    )
  if (!may) return null
  const words = t({ message: 'All seen', comment: 'button: I know that these orders were cancelled' })
  return (
    <Button
      look="main"
      size="small"
      className={styles.button}
      label={`${words}: ${codes}`}
      isDisabled={busy || offline}
      onPress={() => void Promise.all(unseen.map((id) => orderActions.endingSeen(id)))}
    >
      {words}
    </Button>
  )
}
