import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { mayCancel } from '#shared/order/board.ts'
import { type CancelReason, cancelReasons, pauseAfterCancelMinutes } from '#shared/order/reasons.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { channelNames } from '#shared/channel.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { cancelWords } from '#renderer/kit/words/reasons.ts'
import { MovedOnSheet } from './MovedOnSheet.tsx'
import styles from './ReasonSheet.module.css'

const longestText = 500

/** Cancels an accepted order. Some reasons make the channel pause the whole restaurant, and that is said before. */
export function CancelSheet({ orderId }: { orderId: string }) {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const order = useBoard((state) => state.orders.get(orderId))
  const busy = useActions((state) => state.busy.has(orderId))
  const problem = useActions(({ problems }) => problems.get(orderId))
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [details, setDetails] = useState('')
  if (!order || !mayCancel(order)) return <MovedOnSheet orderId={orderId} />
  const cancel = async () => {
    if (reason === null) return
    if (await orderActions.cancel(orderId, reason, details.trim() || null)) close()
  }
  const channel = channelNames[order.channel]
  return (
    <Sheet
      title={<Trans>Cancel order {order.displayNumber}</Trans>}
      onClose={close}
      actions={
        <Button look="danger" size="main" isDisabled={reason === null || busy} onPress={() => void cancel()}>
          <Trans>Cancel order {order.displayNumber}</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        {problem && (
          <Notice tone="trouble" urgent>
            {t(actionProblemWords[problem])}
          </Notice>
        )}
        <Notice tone="warn">
          <Trans>
            You have already accepted this order. {channel} tells the customer and calls the dasher back.
          </Trans>
        </Notice>
        <ChoiceList
          label={<Trans>Why?</Trans>}
          choices={cancelReasons.map((value) => ({
            value,
            words: t(cancelWords[value]),
            hint: <PauseHint minutes={pauseAfterCancelMinutes[value]} channel={channel} />,
          }))}
          value={reason}
          onChange={setReason}
        />
        <TextBox
          label={<Trans>More for {channel}, if you like</Trans>}
          value={details}
          onChange={setDetails}
          rows={2}
          maxLength={longestText}
        />
      </div>
    </Sheet>
  )
}

function PauseHint({ minutes, channel }: { minutes: number | null; channel: string }) {
  const { t } = useLingui()
  if (minutes === null) return <Trans>Does not pause your restaurant</Trans>
  const hours = minutes / 60
  const time =
    minutes < 60
      ? t`${plural(minutes, { one: '# minute', other: '# minutes' })}`
      : t`${plural(hours, { one: '# hour', other: '# hours' })}`
  return (
    <Trans>
      {channel} then pauses your restaurant for {time}
    </Trans>
  )
}
