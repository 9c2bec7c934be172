import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { promiseOf } from '#shared/order/promise.ts'
import { awaitsAnswer, itemCount } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { acknowledgeByTouch, orderActions } from '#renderer/station/orders/order-actions.ts'
import { AgeRing } from '#renderer/views/order/AgeRing.tsx'
import { AllergyBanner } from '#renderer/views/order/AllergyBanner.tsx'
import { OrderNote, SendLine } from '#renderer/views/order/CardLines.tsx'
import { Items } from '#renderer/views/order/Items.tsx'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import { channelNames } from '#shared/channel.ts'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { WantedAt } from '#renderer/views/order/WantedFor.tsx'
import { Utensils } from '#renderer/views/order/Utensils.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { actionProblemWords } from '#renderer/station/orders/action-problems.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { usePrepMinutes } from '#renderer/station/orders/prep-store.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import styles from './LaterCard.module.css'
import { MoreDishes } from '#renderer/views/order/MoreDishes.tsx'

/** A longer order is read whole in its details. */
const mostLines = 8

/** A scheduled order: when it is wanted, what it is, and the way to start it before its time. */
export function LaterCard({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const customer = useCustomer(order)
  const open = useScreen((state) => state.open)
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const busy = useActions((state) => state.busy.has(order.id))
  const problem = useActions(({ problems }) => problems.get(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const rings = useBoard(({ ringing }) => ringing.has(order.id))
  const count = itemCount(order)
  const at = order.estimatedPickupAt
  const lines = made(order.lines)
  const hidden = lines.slice(mostLines).reduce((sum, { quantity }) => sum + quantity, 0)
  const note = restOfNote(order)
  return (
    <li
      className={classes(styles.card, rings && styles.rings)}
      data-later={order.id}
      onPointerDown={() => void acknowledgeByTouch(order)}
    >
      <div className={styles.head}>
        <AriaButton
          className={classes(styles.open)}
          onPress={() => open({ type: 'details', orderId: order.id })}
        >
          <bdi>{order.displayNumber}</bdi>
          <span className="heard-only">
            {' '}
            {t({ message: 'details', comment: 'what pressing an order shows' })}
          </span>
        </AriaButton>
        <div className={styles.who}>
          <span className={styles.name}>
            <bdi>{customer}</bdi>
          </span>
          <span className={styles.when}>
            {channelNames[order.channel]} · {t`${plural(count, { one: '# item', other: '# items' })}`}
          </span>
          {at !== null && (
            <span className={styles.wanted}>
              <WantedAt time={`${format.date(at, zone)}, ${format.time(at, zone)}`} />
            </span>
          )}
        </div>
        <AgeRing order={order} />
      </div>
      <AllergyBanner order={order} room="card" />
      <Items lines={lines.slice(0, mostLines)} dense channel={order.channel} />
      {hidden > 0 && (
        <Button size="small" wide onPress={() => open({ type: 'details', orderId: order.id })}>
          <MoreDishes hidden={hidden} />
        </Button>
      )}
      {note !== null && <OrderNote note={note} room="card" />}
      <Utensils cutlery={order.cutlery} size="slim" />
      <SendLine order={order} />
      {problem && <Notice tone="trouble">{t(actionProblemWords[problem])}</Notice>}
      {awaitsAnswer(order) ? (
        <IfMay call="orders.accept">
          <Answer order={order} isDisabled={busy || offline} />
        </IfMay>
      ) : (
        <IfMay call="orders.startNow">
          <Button wide isDisabled={busy || offline} onPress={() => void orderActions.startNow(order.id)}>
            <Trans>Start cooking now</Trans>
          </Button>
        </IfMay>
      )}
    </li>
  )
}

/** Accepted where it is found: what waits for another day needs no trip to the board. */
function Answer({ order, isDisabled }: { order: BoardOrder; isDisabled: boolean }) {
  const format = useFormat()
  const open = useScreen((state) => state.open)
  const location = useLocation(order.locationId)
  const minutes = usePrepMinutes(order, location)
  const { startAt } = promiseOf(order, minutes, stationNow())
  const zone = location?.timeZone ?? 'UTC'
  const start = startAt === null ? null : format.time(startAt, zone)
  return (
    <div className={styles.answer}>
      <Button
        look="main"
        isDisabled={isDisabled}
        className={styles.accept}
        onPress={() => void orderActions.accept(order.id, minutes)}
      >
        <Trans comment="button: takes the order">Accept</Trans>
      </Button>
      <Button isDisabled={isDisabled} onPress={() => open({ type: 'refuse', orderId: order.id })}>
        <Trans>Refuse…</Trans>
      </Button>
      {start !== null && (
        <p className={styles.start}>
          <Trans>Cooking starts at {start}.</Trans>
        </p>
      )}
    </div>
  )
}
