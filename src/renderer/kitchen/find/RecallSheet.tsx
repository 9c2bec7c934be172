import { Trans, useLingui } from '@lingui/react/macro'
import { Printer, Undo2 } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { localDate } from '#shared/time/zoned.ts'
import { transition } from '#shared/order/transition.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { stationNow, useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { OrderRow } from './OrderRow.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './OrderRow.module.css'

/** What was handed over or has ended last: one touch brings it back, another opens it, a third prints it again. */
export function RecallSheet() {
  const close = useScreen((state) => state.close)
  const locationId = useBoard((state) => state.locationId)
  // What left the board meanwhile belongs on the list, what was taken back does not.
  const onBoard = useBoard(({ all }) => [...all.keys()].join())
  const { value, problem, again } = useRead(
    `finished ${locationId ?? ''} ${onBoard}`,
    ({ orders }, options) => orders.finished({ locationId }, options),
  )
  return (
    <Sheet wide title={<Trans>Finished orders</Trans>} onClose={close}>
      {problem !== null && (
        <Notice
          tone="trouble"
          actions={
            <Button size="small" onPress={again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The station did not answer.</Trans>
        </Notice>
      )}
      {value === null && problem === null && (
        <p className={styles.words}>
          <Trans>Loading</Trans>
        </p>
      )}
      {value?.length === 0 && (
        <p className={styles.words}>
          <Trans>Nothing was finished yet. Orders that are picked up or cancelled are found here.</Trans>
        </p>
      )}
      {value !== null && value.length > 0 && (
        <ul className={styles.list}>
          {value.map((order) => (
            <Finished key={order.id} order={order} />
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function Finished({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const open = useScreen((state) => state.open)
  const close = useScreen((state) => state.close)
  const offline = useConnection((state) => state.link !== 'live')
  const busy = useActions((state) => state.busy.has(order.id))
  const problem = useActions(({ problems }) => problems.get(order.id))
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const at = order.pickedUpAt ?? order.endedAt
  const { displayNumber } = order
  const may = useMay('orders.recall')
  const mayRecall = may && transition(order, { type: 'recalled' }, stationNow()).ok
  return (
    <>
      <OrderRow
        order={order}
        when={at !== null && <span>{when(at, zone, today, format)}</span>}
        onPress={() => open({ type: 'details', orderId: order.id })}
      >
        <IfMay call="orders.reprint">
          <Button
            square
            label={
              order.onPaper.includes('kitchen')
                ? t`Print the kitchen ticket of ${displayNumber} again`
                : t`Print the kitchen ticket of ${displayNumber}`
            }
            isDisabled={offline}
            isBusy={busy}
            onPress={() => void orderActions.reprint(order.id, 'kitchen')}
          >
            <Printer size={26} aria-hidden="true" />
          </Button>
        </IfMay>
        {mayRecall && (
          <Button
            look="main"
            isDisabled={offline}
            isBusy={busy}
            label={t`Bring back ${displayNumber}`}
            onPress={() =>
              void orderActions.recall(order.id).then((isDone) => {
                if (isDone) close()
              })
            }
          >
            <Undo2 size={24} aria-hidden="true" />
            <Trans comment="button: a finished order goes back onto the board">Bring back</Trans>
          </Button>
        )}
      </OrderRow>
      {problem && (
        <Notice tone="trouble" urgent>
          {t(actionProblemWords[problem])}
        </Notice>
      )}
    </>
  )
}
