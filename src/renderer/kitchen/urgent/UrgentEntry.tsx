import { useLingui } from '@lingui/react/macro'
import { Bike, Check, Clock3, CloudAlert, Hourglass, OctagonX, PencilLine } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { type Urgent, type UrgentKind, urgencyOf } from '#shared/order/urgent.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { doUrgent, useMayDo } from './do-urgent.ts'
import styles from './UrgentEntry.module.css'
import { type UrgentWords, useUrgentWords } from './use-urgent-words.ts'

/** The shape of each kind: told apart without its colour (B10). */
export const urgentIcons: Record<UrgentKind, typeof OctagonX> = {
  ended: OctagonX,
  changed: PencilLine,
  untold: CloudAlert,
  courier: Bike,
  expiring: Hourglass,
  late: Clock3,
}

/** One urgent order: its code, what to do, why, and the one button. Pressing the words opens its details. */
export function UrgentEntry({ urgent }: { urgent: Urgent }) {
  // One that has left keeps its words until the strip may change.
  const order = useBoard(({ orders, shown }) => orders.get(urgent.orderId) ?? shown.get(urgent.orderId))
  return order ? <Entry urgent={urgent} order={order} /> : null
}

function Entry({ urgent, order }: { urgent: Urgent; order: BoardOrder }) {
  const { t } = useLingui()
  const words = useUrgentWords(urgent, order)
  const open = useScreen((state) => state.open)
  const problem = useActions(({ problems }) => problems.get(order.id))
  const Icon = urgentIcons[urgent.kind]
  return (
    <li className={styles.entry} data-urgent={urgent.kind} data-does={urgent.does} data-order={order.id}>
      <span className={styles.tile}>
        <Icon size={26} strokeWidth={2.2} aria-hidden="true" />
      </span>
      <PlainButton
        className={styles.words ?? ''}
        onPress={() => open({ type: 'details', orderId: order.id })}
      >
        <span className={styles.code} data-length={order.displayNumber.length > 5 ? 'long' : 'short'}>
          <bdi>{order.displayNumber}</bdi>
        </span>
        <span className={styles.lines}>
          <span className={styles.todo} data-part="todo">
            {words.todo}
          </span>
          <span className={styles.why} data-part="why">
            {problem === undefined ? words.why : t(actionProblemWords[problem])}
          </span>
        </span>
      </PlainButton>
      <Action urgent={urgent} order={order} words={words} />
    </li>
  )
}

/** The button, or a tick once there is nothing left to do and the strip may not change yet: a second tap hits nothing. */
function Action({ urgent, order, words }: { urgent: Urgent; order: BoardOrder; words: UrgentWords }) {
  const { t } = useLingui()
  const mayDo = useMayDo(urgent)
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const isDone = useBoard(({ orders }) => {
    const live = orders.get(order.id)
    return live === undefined || urgencyOf(live, stationNow())?.does !== urgent.does
  })
  if (isDone)
    return (
      <span className={styles.done} role="status">
        <Check size={28} strokeWidth={2.6} aria-hidden="true" />
        <span className="heard-only">
          {t({ message: 'Done', comment: 'what an urgent order asked for' })}
        </span>
      </span>
    )
  if (!mayDo) return null
  return (
    <Button
      look="main"
      size="small"
      className={styles.button}
      label={`${words.button} ${order.displayNumber}`}
      isDisabled={busy || offline}
      onPress={() => void doUrgent(urgent, order)}
    >
      {words.button}
    </Button>
  )
}
