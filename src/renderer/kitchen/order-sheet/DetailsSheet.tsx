import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder, OrderDetails } from '#shared/api/orders.ts'
import { columnOf, mayCancel } from '#shared/order/board.ts'
import { channelNames } from '#shared/channel.ts'
import { lastStepOf, wasDoneOn } from '#shared/order/last-step.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { transition } from '#shared/order/transition.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { AllergyBanner } from '#renderer/views/order/AllergyBanner.tsx'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import { EndedWord } from '#renderer/views/order/EndedBanner.tsx'
import { StateWord } from '#renderer/views/order/StateWord.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { CautionLine, ChangeLines, OrderNote, SendLine } from '#renderer/views/order/CardLines.tsx'
import { MoreTime } from '#renderer/views/order/MoreTime.tsx'
import { useCustomer, useSource } from '#renderer/views/order/order-names.ts'
import { Utensils } from '#renderer/views/order/Utensils.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import { useMay, useOwnScreen } from '#renderer/station/screens/own-screen-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Shape, shapeOf } from '#renderer/kit/ui/Shape.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { Amounts } from './Amounts.tsx'
import styles from './DetailsSheet.module.css'
import { Facts } from './Facts.tsx'
import { LastStep } from './LastStep.tsx'
import { HistoryList } from './HistoryList.tsx'
import { NextStep } from './NextStep.tsx'
import { PricedLines } from './PricedLines.tsx'
import { Section } from '#renderer/kit/ui/Section.tsx'
import { Tickets } from './Tickets.tsx'
import { useDetails } from './use-details.ts'

/** Everything about one order, and the steps a card has no room for. */
export function DetailsSheet({ orderId }: { orderId: string }) {
  const close = useScreen((state) => state.close)
  const { loaded, reload } = useDetails(orderId)
  const details = loaded.state === 'here' ? loaded.details : null
  // What the board knows is newer than what was read when the sheet opened: no step that is over is offered.
  const live = useBoard((state) => state.all.get(orderId))
  // One sheet for all its states: another one would slide in anew and forget where the focus came from.
  return (
    <Sheet
      wide
      onClose={close}
      title={details ? <Title order={details.order} /> : <Trans>Order</Trans>}
      actions={details && <Steps order={live ?? details.order} />}
    >
      {loaded.state === 'loading' && (
        <p className={styles.soft}>
          <Trans>Loading</Trans>
        </p>
      )}
      {loaded.state === 'failed' && (
        <Notice
          tone="trouble"
          actions={
            <Button size="small" onPress={reload}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The station could not show this order.</Trans>
        </Notice>
      )}
      {details && <Details details={details} reload={reload} />}
    </Sheet>
  )
}

function Title({ order }: { order: BoardOrder }) {
  const customer = useCustomer(order)
  const source = useSource(order)
  return (
    <span className={styles.title}>
      <span className={styles.number}>
        <bdi>{order.displayNumber}</bdi>
      </span>
      <span className={styles.who}>
        <bdi>{customer}</bdi>
        <span className={styles.state} data-status={order.status}>
          <Shape shape={shapeOf[order.status]} size={16} />
          <StateWord order={order} isShort /> · {source}
        </span>
      </span>
    </span>
  )
}

/** Somebody else did something to the order while it was looked at here. */
function MovedOnNotice({ details: { order, history } }: { details: OrderDetails }) {
  const [openedAt] = useState(stationNow)
  const own = useOwnScreen((state) => state.own?.name ?? null)
  const step = lastStepOf(history)
  if (step === null || step.at <= openedAt || wasDoneOn(step, own)) return null
  return (
    <Notice tone="warn" urgent about="moved-on">
      <LastStep order={order} step={step} />
    </Notice>
  )
}

function Details({ details, reload }: { details: OrderDetails; reload: () => void }) {
  const { t } = useLingui()
  const { order, history, tickets } = details
  // A touch on a line shows at once here too.
  const live = useBoard((state) => state.all.get(order.id))
  const open = useScreen((state) => state.open)
  const problem = useActions(({ problems }) => problems.get(order.id))
  const note = restOfNote(order)
  const channel = channelNames[order.channel]
  return (
    <div className={styles.parts}>
      {problem && (
        <Notice tone="trouble" urgent>
          {t(actionProblemWords[problem])}
        </Notice>
      )}
      <MovedOnNotice details={details} />
      {order.ending !== null && (
        <Notice tone="trouble" urgent>
          <EndedWord order={order} />
        </Notice>
      )}
      <AllergyBanner order={order} room="sheet" />
      <CautionLine order={order} />
      <ChangeLines order={order} />
      <SendLine order={order} />
      <Section title={<Trans>Items</Trans>}>
        <PricedLines order={live ?? order} />
        {(awaitsAnswer(order) || order.status === 'preparing') && (
          <IfMay call="orders.itemOut">
            <p className={styles.soft}>
              <Trans>On the board, hold a dish for this: made, off sale, out, five minutes more.</Trans>
            </p>
          </IfMay>
        )}
        {note !== null && <OrderNote note={note} room="sheet" />}
        {order.cutlery === 'unknown' ? (
          <p className={styles.soft}>
            <Trans>Utensils: {channel} did not say</Trans>
          </p>
        ) : (
          <Utensils cutlery={order.cutlery} />
        )}
      </Section>
      <Section title={<Trans>Amounts</Trans>}>
        <Amounts order={order} />
      </Section>
      <Section title={<Trans>Customer and handover</Trans>}>
        <Facts order={order} />
      </Section>
      <Section title={<Trans comment="heading">Tickets</Trans>}>
        <Tickets order={order} tickets={tickets} reload={reload} />
      </Section>
      <Section title={<Trans comment="heading: what happened to this order">History</Trans>}>
        <HistoryList history={history} order={order} />
      </Section>
      <Button look="quiet" onPress={() => open({ type: 'contacts', orderId: order.id })}>
        <Trans>Problem with this order or the driver?</Trans>
      </Button>
    </div>
  )
}

/** The next step, as its card has it, and those that need a second thought. */
function Steps({ order }: { order: BoardOrder }) {
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const isDisabled = busy || offline
  return (
    <>
      <OtherSteps order={order} isDisabled={isDisabled} />
      <NextStep orderId={order.id} isDisabled={isDisabled} />
    </>
  )
}

/** The steps that need a second thought. */
function OtherSteps({ order, isDisabled }: { order: BoardOrder; isDisabled: boolean }) {
  const open = useScreen((state) => state.open)
  if (awaitsAnswer(order)) {
    return (
      <IfMay call="orders.refuse">
        <Button isDisabled={isDisabled} onPress={() => open({ type: 'refuse', orderId: order.id })}>
          <Trans>Refuse…</Trans>
        </Button>
      </IfMay>
    )
  }
  const column = columnOf(order)
  if (!mayCancel(order)) return <Recall order={order} isDisabled={isDisabled} />
  return (
    <>
      <Recall order={order} isDisabled={isDisabled} />
      {order.status === 'preparing' && (
        <IfMay call="orders.delay">
          <MoreTime order={order} isDisabled={isDisabled} />
        </IfMay>
      )}
      <IfMay call="orders.cancel">
        <Button isDisabled={isDisabled} onPress={() => open({ type: 'cancel', orderId: order.id })}>
          <Trans>Cancel this order…</Trans>
        </Button>
      </IfMay>
      {column === 'scheduled' && (
        <IfMay call="orders.startNow">
          <Button isDisabled={isDisabled} onPress={() => void orderActions.startNow(order.id)}>
            <Trans>Start cooking now</Trans>
          </Button>
        </IfMay>
      )}
    </>
  )
}

/** Back onto the shelf, or back to the stove. */
function Recall({ order, isDisabled }: { order: BoardOrder; isDisabled: boolean }) {
  const may = useMay('orders.recall')
  if (!may || !transition(order, { type: 'recalled' }, stationNow()).ok) return null
  return (
    <Button isDisabled={isDisabled} onPress={() => void orderActions.recall(order.id)}>
      {order.status === 'ready' ? <Trans>Back to Preparing</Trans> : <Trans>Back to Ready</Trans>}
    </Button>
  )
}
