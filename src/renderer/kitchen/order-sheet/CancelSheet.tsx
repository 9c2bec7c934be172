import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames, courierCalled } from '#shared/channel.ts'
import { mayCancel } from '#shared/order/board.ts'
import {
  type CancelReason,
  cancelReasons,
  pauseAfterCancelMinutes,
  pausesAfterCancel,
} from '#shared/order/reasons.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { cancelWords } from '#renderer/kit/words/reasons.ts'
import { MovedOnSheet } from './MovedOnSheet.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'

/** Cancels an accepted order. Some reasons make the channel pause the whole restaurant, and that is said before. */
export function CancelSheet({ orderId }: { orderId: string }) {
  const { t } = useLingui()
  const order = useBoard((state) => state.orders.get(orderId))
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [details, setDetails] = useState('')
  // What was finished when this was opened was seen on its card.
  const [seenReadyAt, setSeenReadyAt] = useState(order?.readyAt ?? null)
  if (!order || !mayCancel(order)) return <MovedOnSheet orderId={orderId} />
  const channel = channelNames[order.channel]
  const isSeen = order.readyAt === null || order.readyAt === seenReadyAt
  return (
    <ReasonSheet
      order={order}
      step={<Trans>Cancel order {order.displayNumber}</Trans>}
      isComplete={reason !== null && isSeen}
      details={details}
      onDetails={setDetails}
      onConfirm={async () =>
        reason !== null && (await orderActions.cancel(orderId, reason, details.trim() || null))
      }
    >
      {order.readyAt !== null && (
        <ReadyNotice
          order={order}
          readyAt={order.readyAt}
          isSeen={isSeen}
          onSeen={() => setSeenReadyAt(order.readyAt)}
        />
      )}
      <Notice tone="warn">
        {courierCalled[order.channel] === 'dasher' ? (
          <Trans>
            You have already accepted this order. {channel} tells the customer and calls the dasher back.
          </Trans>
        ) : (
          <Trans>
            You have already accepted this order. {channel} tells the customer and calls the courier back.
          </Trans>
        )}
      </Notice>
      <ChoiceList
        label={<Trans>Why?</Trans>}
        choices={cancelReasons.map((value) => ({
          value,
          words: t(cancelWords[value]),
          ...(pausesAfterCancel[order.channel] && {
            hint: <PauseHint minutes={pauseAfterCancelMinutes[value]} channel={channel} />,
          }),
        }))}
        value={reason}
        onChange={setReason}
      />
    </ReasonSheet>
  )
}

type ReadyProps = { order: BoardOrder; readyAt: number; isSeen: boolean; onSeen: () => void }

/** Whoever wanted to cancel an order before it was cooked must learn that its food is there. */
function ReadyNotice({ order, readyAt, isSeen, onSeen }: ReadyProps) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const time = format.time(readyAt, zone)
  return (
    <Notice
      tone={isSeen ? 'warn' : 'trouble'}
      urgent={!isSeen}
      about="ready"
      actions={
        !isSeen && (
          <Button onPress={onSeen}>
            {t({ message: 'Got it', comment: 'button: I have read the change' })}
          </Button>
        )
      }
    >
      <Trans>It has been ready since {time}: its food is made, and cancelling wastes it.</Trans>
    </Notice>
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
