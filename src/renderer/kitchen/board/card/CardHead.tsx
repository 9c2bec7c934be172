import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { BoardOrder } from '#shared/api/orders.ts'
import { showsSeveral, useDevice, useLocation } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { AgeRing } from '#renderer/station/shown/order/AgeRing.tsx'
import styles from './CardHead.module.css'
import { Handover } from '#renderer/station/shown/order/Handover.tsx'
import { useCustomer, useSource } from '#renderer/station/shown/order/order-names.ts'

type Props = {
  order: BoardOrder
  /** The number key that selects the card, or null. */
  nth: number | null
  ended?: boolean
  /** More that stands beside the ring. */
  children?: ReactNode
}

/** Short code, who and when, and the ring. Pressing it opens the details. */
export function CardHead({ order, nth, ended = false, children }: Props) {
  const { t } = useLingui()
  const customer = useCustomer(order)
  const source = useSource(order)
  const open = useScreen((state) => state.open)
  const location = useLocation(order.locationId)
  const several = useDevice(({ state }) => showsSeveral(state))
  return (
    <div className={styles.head} data-part="head">
      {nth !== null && (
        <span className={styles.nth} aria-hidden="true">
          {nth}
        </span>
      )}
      <div className={styles.words}>
        <div className={styles.who}>
          {/* Reaches over the whole head; its name is the number alone, so that it is found and said quickly. */}
          <Button
            className={classes(styles.open)}
            onPress={() => open({ type: 'details', orderId: order.id })}
            data-length={lengthOf(order.displayNumber)}
            data-part="number"
          >
            <bdi>{order.displayNumber}</bdi>
            <span className="heard-only">
              {' '}
              {t({ message: 'details', comment: 'what pressing an order shows' })}
            </span>
          </Button>
          <div className={styles.customer}>
            <span className={styles.name}>
              <bdi>{customer}</bdi>
            </span>
            <span className={styles.channel}>
              {source}
              {several && location && (
                <>
                  {' · '}
                  <span className={styles.place}>{location.name}</span>
                </>
              )}
            </span>
          </div>
        </div>
        <p className={styles.when} data-part="when">
          <Handover order={order} />
        </p>
        {order.status === 'preparing' && order.readyBy !== null && (
          <ReadyBy order={order} at={order.readyBy} />
        )}
        {children}
      </div>
      {!ended && <AgeRing order={order} />}
    </div>
  )
}

function ReadyBy({ order, at }: { order: BoardOrder; at: number }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const time = format.time(at, zone)
  return (
    <p className={styles.promise}>
      <Trans>Ready by {time}</Trans>
    </p>
  )
}

/** Codes without a short number are longer; they get smaller letters rather than an ellipsis. */
function lengthOf(code: string): 'short' | 'long' | 'longest' {
  if (code.length <= 4) return 'short'
  return code.length <= 7 ? 'long' : 'longest'
}
