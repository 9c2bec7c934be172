import { Trans, useLingui } from '@lingui/react/macro'
import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { cameMeanwhile, type Gap } from '#shared/order/meanwhile.ts'
import { made } from '#shared/order/reads.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice, useLocation } from '#renderer/station/device/device-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { usePrepMinutes } from '#renderer/station/orders/prep-store.ts'
import { useOutage } from '#renderer/station/outage/outage-store.ts'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { EndedWord } from '#renderer/views/order/EndedBanner.tsx'
import { WantedFor } from '#renderer/views/order/WantedFor.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './OutageSheet.module.css'

/** What came in while nobody could see it, oldest first: keep, call or refuse; what is dead at the channel apart (B4). */
export function OutageSheet() {
  const { gap, isOpen } = useOutage()
  return gap !== null && isOpen ? <Sheets gap={gap} /> : null
}

function Sheets({ gap }: { gap: Gap }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const orders = useBoard((state) => state.orders)
  const { close, done } = useOutage()
  const { toAnswer, accepted, dead } = cameMeanwhile(orders.values(), gap)
  const from = format.time(gap.from, zone)
  const to = format.time(gap.to, zone)
  const isDone = toAnswer.length + dead.length === 0
  return (
    <Sheet
      wide
      title={t`Came in between ${from} and ${to}`}
      onClose={close}
      actions={
        <Button look={isDone ? 'main' : 'plain'} onPress={done}>
          <Trans comment="closes the list of orders that came in during an outage">I went through them</Trans>
        </Button>
      }
    >
      <div className={styles.groups} data-part="outage">
        <Group name="to-answer" title={t`Not answered yet`} orders={toAnswer}>
          {(order) => <AnswerButtons order={order} />}
        </Group>
        <Group name="dead" title={t`Given up: do not cook these`} orders={dead}>
          {(order) => <DeadButtons order={order} />}
        </Group>
        <Group name="accepted" title={t`Accepted: look whether they are on paper`} orders={accepted}>
          {() => null}
        </Group>
        {isDone && (
          <p>
            <Trans>Nothing is left to answer.</Trans>
          </p>
        )}
      </div>
    </Sheet>
  )
}

type GroupProps = {
  name: string
  title: string
  orders: readonly BoardOrder[]
  children: (order: BoardOrder) => ReactNode
}

function Group({ name, title, orders, children }: GroupProps) {
  if (orders.length === 0) return null
  return (
    <section data-outage={name}>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{orders.length}</span>
      </h3>
      <ul className={styles.list}>
        {orders.map((order) => (
          <li key={order.id} className={styles.row} data-order={order.id}>
            <OrderWords order={order} />
            <div className={styles.buttons}>{children(order)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OrderWords({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const customer = useCustomer(order)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const placed = format.time(order.placedAt, zone)
  return (
    <div className={styles.words}>
      <p className={styles.head}>
        <span className={styles.code}>
          <bdi>{order.displayNumber}</bdi>
        </span>
        <ChannelMark channel={order.channel} />
        <bdi>{customer}</bdi>
        <b>
          <WantedFor order={order} />
        </b>
      </p>
      <p className={styles.soft}>
        <Trans>Ordered at {placed}</Trans>
        {order.ending !== null && (
          <>
            {' · '}
            <EndedWord order={order} />
          </>
        )}
      </p>
      <p>
        {made(order.lines).map(({ quantity, name }, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            {quantity} <Name text={name} />
          </span>
        ))}
      </p>
    </div>
  )
}

function AnswerButtons({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const location = useLocation(order.locationId)
  const minutes = usePrepMinutes(order, location)
  const { displayNumber } = order
  const isDisabled = useWaits(order.id)
  if (!useMay('orders.accept')) return <CallButton order={order} />
  return (
    <>
      <Button
        look="main"
        className={styles.keep}
        isDisabled={isDisabled}
        onPress={() => void orderActions.accept(order.id, minutes)}
      >
        <Trans comment="button: accept an order that came in during an outage">Keep · {minutes} min</Trans>
        <span className="heard-only">
          {' '}
          <bdi>{displayNumber}</bdi>
        </span>
      </Button>
      <CallButton order={order} />
      <Button
        label={t`Refuse ${displayNumber}`}
        isDisabled={isDisabled}
        onPress={() => open({ type: 'refuse', orderId: order.id })}
      >
        <Trans>Refuse…</Trans>
      </Button>
    </>
  )
}

function DeadButtons({ order }: { order: BoardOrder }) {
  const isDisabled = useWaits(order.id)
  return (
    <>
      <CallButton order={order} />
      <IfMay call="orders.acknowledge">
        <Button isDisabled={isDisabled} onPress={() => void orderActions.endingSeen(order.id)}>
          <Trans>OK, seen</Trans>
        </Button>
      </IfMay>
    </>
  )
}

/** The channel's numbers, and the customer's where it gave one. */
function CallButton({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const { displayNumber } = order
  return (
    <Button
      label={t`Call about ${displayNumber}`}
      onPress={() => open({ type: 'contacts', orderId: order.id })}
    >
      <Phone size={22} aria-hidden="true" />
      <Trans comment="button: call about an order">Call</Trans>
    </Button>
  )
}

function useWaits(orderId: string): boolean {
  const busy = useActions((state) => state.busy.has(orderId))
  const offline = useConnection((state) => state.link !== 'live')
  return busy || offline
}
