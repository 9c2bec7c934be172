import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { awaitsAnswer, type OrderLine } from '#shared/order/order.ts'
import { itemReasons, type RefusalReason, refusalReasons } from '#shared/order/reasons.ts'
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
import { refusalWords } from '#renderer/kit/words/reasons.ts'
import { MovedOnSheet } from './MovedOnSheet.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import styles from './ReasonSheet.module.css'

const longestText = 500

/** Why the order is refused: asked once, and it can be undone for ten seconds after. */
export function RefuseSheet({ orderId }: { orderId: string }) {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const order = useBoard((state) => state.orders.get(orderId))
  const busy = useActions((state) => state.busy.has(orderId))
  const problem = useActions(({ problems }) => problems.get(orderId))
  const [reason, setReason] = useState<RefusalReason | null>(null)
  const [line, setLine] = useState<string | null>(null)
  const [details, setDetails] = useState('')
  if (!order || !awaitsAnswer(order)) return <MovedOnSheet orderId={orderId} />
  const needsItem = reason !== null && itemReasons.has(reason)
  const itemId = needsItem ? (order.lines[Number(line ?? -1)]?.itemId ?? null) : null
  const complete = reason !== null && (!needsItem || line !== null)
  const refuse = async () => {
    if (!complete) return
    if (await orderActions.refuse(orderId, reason, itemId, details.trim() || null)) close()
  }
  const channel = channelNames[order.channel]
  return (
    <Sheet
      wide
      title={<Trans>Refuse order {order.displayNumber}</Trans>}
      onClose={close}
      actions={
        <Button look="danger" size="main" isDisabled={!complete || busy} onPress={() => void refuse()}>
          <Trans>Refuse order {order.displayNumber}</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        {problem && (
          <Notice tone="trouble" urgent>
            {t(actionProblemWords[problem])}
          </Notice>
        )}
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

function LineWords({ line }: { line: OrderLine }) {
  return (
    <>
      {line.quantity} <Name text={line.name} />
    </>
  )
}
