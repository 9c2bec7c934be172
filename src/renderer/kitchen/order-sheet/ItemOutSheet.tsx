import { Trans, useLingui } from '@lingui/react/macro'
import { Ban } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { type LineChange, lineChangesOf } from '#shared/order/abilities.ts'
import type { Sellable } from '#shared/menu/sold-out.ts'
import { awaitsAnswer, type OrderLine } from '#shared/order/order.ts'
import { linesLeftAfterAsked, toMake } from '#shared/order/work.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { prepFor, usePrep } from '#renderer/station/orders/prep-store.ts'
import { MovedOnSheet } from './MovedOnSheet.tsx'
import styles from './ReasonSheet.module.css'
import { SubstituteChoice } from './SubstituteChoice.tsx'

/** An item is out: the channel is asked to take it off, to leave fewer, or to put another dish in its place; or all is refused. */
export function ItemOutSheet({ orderId, lineKey }: { orderId: string; lineKey: string }) {
  const { t } = useLingui()
  const close = useScreen((state) => state.close)
  const closeAll = useScreen((state) => state.closeAll)
  const open = useScreen((state) => state.open)
  const order = useBoard((state) => state.all.get(orderId))
  const line = order && toMake(order).find(({ key }) => key === lineKey)?.line
  const problem = useActions(({ problems }) => problems.get(orderId))
  const busy = useActions((state) => state.busy.has(orderId))
  const location = useLocation(order?.locationId ?? '')
  const [chosen, setWhat] = useState<LineChange | null>(null)
  const [left, setLeft] = useState(1)
  const [other, setOther] = useState<Sellable | null>(null)
  const isOpen = order !== undefined && (awaitsAnswer(order) || order.status === 'preparing')
  if (!order || !line || !isOpen) return <MovedOnSheet orderId={orderId} />

  const waits = awaitsAnswer(order)
  const isLast = linesLeftAfterAsked(order) === 1
  const name = boundedName(line.name, 'sheet').line
  const channel = channelNames[order.channel]
  const taken = lineChangesOf(order)
  const choices = whatsOf(line, isLast).filter((each) => taken.includes(each))
  const canAsk = choices.length > 0 && line.lineId !== null
  const asksCustomer = !taken.includes('replace')
  const what = chosen ?? choices[0] ?? 'replace'
  const isComplete = what !== 'replace' || other !== null
  const ask = async () => {
    const asked = {
      line: lineKey,
      quantity: what === 'fewer' ? left : what === 'remove' ? 0 : line.quantity,
      substitute:
        what === 'replace' && other !== null
          ? { name: other.name, itemId: other.id, priceCents: other.priceCents }
          : null,
    }
    const minutes = waits ? prepFor(usePrep.getState(), order, location) : undefined
    if (await orderActions.itemOut(orderId, asked, minutes)) closeAll()
  }
  return (
    <Sheet
      wide
      title={<Trans>{name} is out</Trans>}
      onClose={close}
      actions={
        <>
          {line.itemId !== null && (
            <Button onPress={() => open({ type: 'take-off', itemId: line.itemId ?? '' })}>
              <Ban size={24} aria-hidden="true" />
              <Trans>Take it off sale…</Trans>
            </Button>
          )}
          {canAsk && (
            <Button look="danger" isDisabled={!isComplete || busy} onPress={() => void ask()}>
              {waits ? <Trans>Accept and ask {channel}</Trans> : <Trans>Ask {channel}</Trans>}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {problem && (
          <Notice tone="trouble" urgent>
            {t(actionProblemWords[problem])}
          </Notice>
        )}
        {canAsk ? (
          <HeldFields isBusy={busy}>
            <ChoiceList<LineChange>
              label={<Trans>What should become of this order?</Trans>}
              choices={choices.map((value) => ({ value, ...wordsOf(value) }))}
              value={what}
              onChange={setWhat}
            />
            {what === 'fewer' && (
              <ChoiceList
                flow="columns"
                label={<Trans>How many can you make?</Trans>}
                choices={numbersBelow(line.quantity).map((n) => ({ value: String(n), words: String(n) }))}
                value={String(left)}
                onChange={(value) => setLeft(Number(value))}
              />
            )}
            {what === 'replace' && (
              <SubstituteChoice order={order} line={line} value={other} onChange={setOther} />
            )}
            <p className={styles.hint}>
              {asksCustomer ? (
                <Trans>
                  {channel} asks the customer, who can do without it or cancel the order. A corrected ticket
                  comes out once they have answered. Until then the line says that it was asked.
                </Trans>
              ) : (
                <Trans>
                  {channel} tells the customer, works out the price and sends the order again: a corrected
                  ticket comes out. Until then the line says that it was asked.
                </Trans>
              )}
            </p>
          </HeldFields>
        ) : (
          <p>
            <Trans>
              {channel} takes no change of this line from here. Call the customer, or end the order.
            </Trans>
          </p>
        )}
        {(isLast || !canAsk) && <EndInstead order={order} isLast={isLast} waits={waits} />}
      </div>
    </Sheet>
  )
}

function EndInstead({ order, isLast, waits }: { order: BoardOrder; isLast: boolean; waits: boolean }) {
  const open = useScreen((state) => state.open)
  return (
    <Notice
      tone="info"
      actions={
        <Button size="small" onPress={() => open({ type: waits ? 'refuse' : 'cancel', orderId: order.id })}>
          {waits ? <Trans>Refuse…</Trans> : <Trans>Cancel this order…</Trans>}
        </Button>
      }
    >
      {isLast ? (
        <Trans>It is all that is left of the order: it cannot be taken off, the order ends instead.</Trans>
      ) : (
        <Trans>An order that cannot be made as ordered is ended, with the reason.</Trans>
      )}
    </Notice>
  )
}

function whatsOf(line: OrderLine, isLast: boolean): LineChange[] {
  return [
    ...(isLast ? [] : (['remove'] as const)),
    ...(line.quantity > 1 ? (['fewer'] as const) : []),
    'replace',
  ]
}

function wordsOf(what: LineChange): { words: ReactNode } {
  switch (what) {
    case 'remove':
      return { words: <Trans>Take it off the order</Trans> }
    case 'fewer':
      return { words: <Trans>Make fewer</Trans> }
    case 'replace':
      return { words: <Trans>Make something else instead</Trans> }
  }
}

/** Beyond this nobody counts on a screen; a line of hundreds is a call to the customer. */
const mostChoices = 30

function numbersBelow(quantity: number): number[] {
  return Array.from({ length: Math.min(mostChoices, quantity - 1) }, (_, at) => at + 1)
}
