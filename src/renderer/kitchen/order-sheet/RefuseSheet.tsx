import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { channelNames } from '#shared/channel.ts'
import { awaitsAnswer, type OrderLine } from '#shared/order/order.ts'
import { itemReasons, type RefusalReason, refusalReasons } from '#shared/order/reasons.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { refusalWords } from '#renderer/kit/words/reasons.ts'
import { MovedOnSheet } from './MovedOnSheet.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'

/** Why the order is refused: asked once, and it can be undone for ten seconds after. */
export function RefuseSheet({ orderId }: { orderId: string }) {
  const { t } = useLingui()
  const order = useBoard((state) => state.orders.get(orderId))
  const [reason, setReason] = useState<RefusalReason | null>(null)
  const [line, setLine] = useState<string | null>(null)
  const [details, setDetails] = useState('')
  if (!order || !awaitsAnswer(order)) return <MovedOnSheet orderId={orderId} />
  const needsItem = reason !== null && itemReasons.has(reason)
  const itemId = needsItem ? (order.lines[Number(line ?? -1)]?.itemId ?? null) : null
  const channel = channelNames[order.channel]
  return (
    <ReasonSheet
      wide
      order={order}
      step={<Trans>Refuse order {order.displayNumber}</Trans>}
      isComplete={reason !== null && (!needsItem || line !== null)}
      details={details}
      onDetails={setDetails}
      onConfirm={async () =>
        reason !== null && (await orderActions.refuse(orderId, reason, itemId, details.trim() || null))
      }
    >
      <ChoiceList
        flow="columns"
        label={<Trans>Why? {channel} tells the customer.</Trans>}
        choices={refusalReasons.map((value) => ({ value, words: t(refusalWords[value]) }))}
        value={reason}
        onChange={setReason}
      />
      {needsItem && (
        <ChoiceList
          flow="columns"
          label={<Trans>Which item?</Trans>}
          choices={order.lines.map((each, at) => ({ value: String(at), words: <LineWords line={each} /> }))}
          value={line}
          onChange={setLine}
        />
      )}
    </ReasonSheet>
  )
}

function LineWords({ line }: { line: OrderLine }) {
  return (
    <>
      {line.quantity} <Name text={line.name} />
    </>
  )
}
