import { Trans, useLingui } from '@lingui/react/macro'
import { lastStepOf } from '#shared/order/last-step.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { EndedBanner } from '#renderer/views/order/EndedBanner.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { statusWords } from '#renderer/kit/words/statuses.ts'
import { LastStep } from './LastStep.tsx'
import styles from './ReasonSheet.module.css'

/** What was open can no longer be done: someone else did something, or the order ended. Says what it is now. */
export function MovedOnSheet({ orderId }: { orderId: string }) {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const order = useBoard((state) => state.all.get(orderId) ?? state.departed.get(orderId))
  const number = order?.displayNumber
  const status = order && t(statusWords[order.status])
  // Asked again with every step: the order may move on while this is read.
  const { value } = useRead(`${orderId} ${order?.status}`, ({ orders }, options) =>
    orders.show({ id: orderId }, options),
  )
  const step = value && lastStepOf(value.history)
  return (
    <Sheet
      title={
        number === undefined ? (
          <Trans>This order has moved on</Trans>
        ) : (
          <Trans>Order {number} has moved on</Trans>
        )
      }
      onClose={close}
    >
      <div className={styles.form} role="alert" data-part="moved-on">
        {order?.ending && (
          <div className={styles.ended}>
            <EndedBanner order={order} />
          </div>
        )}
        {value && step && (
          <p className={styles.who}>
            <LastStep order={value.order} step={step} />
          </p>
        )}
        <p>
          {status === undefined || order?.ending ? (
            <Trans>Nothing was sent from here.</Trans>
          ) : (
            <Trans>It is now “{status}”. Nothing was sent from here.</Trans>
          )}
        </p>
        <Button wide onPress={close}>
          <Trans>Back to the orders</Trans>
        </Button>
      </div>
    </Sheet>
  )
}
