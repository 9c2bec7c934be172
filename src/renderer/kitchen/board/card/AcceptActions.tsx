import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { promiseOf } from '#shared/order/transition.ts'
import { localDate } from '#shared/time/zoned.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './AcceptActions.module.css'
import { when } from '#renderer/kit/words/when.ts'
import { leastPrep, mostPrep, stepPrep, usePrepMinutes } from '#renderer/station/orders/prep-store.ts'

/** Accept with a prep time in steps of five minutes, the promise this makes, and the way to refuse. */
export function AcceptActions({ order, isDisabled }: { order: BoardOrder; isDisabled: boolean }) {
  const { t } = useLingui()
  const open = useScreen((state) => state.open)
  const location = useLocation(order.locationId)
  const minutes = usePrepMinutes(order, location)
  return (
    <div className={styles.accept}>
      <div className={styles.row}>
        <Button
          size="main"
          className={styles.step}
          label={t`Five minutes less`}
          isDisabled={isDisabled || minutes <= leastPrep}
          onPress={() => stepPrep(order, location, -1)}
        >
          <Minus size={30} strokeWidth={3} aria-hidden="true" />
        </Button>
        <Button
          look="main"
          size="main"
          className={styles.main}
          isDisabled={isDisabled}
          onPress={() => void orderActions.accept(order.id, minutes)}
        >
          <span data-part="accept">
            <Trans>Accept · {minutes} min</Trans>
          </span>
        </Button>
        <Button
          size="main"
          className={styles.step}
          label={t`Five minutes more`}
          isDisabled={isDisabled || minutes >= mostPrep}
          onPress={() => stepPrep(order, location, 1)}
        >
          <Plus size={30} strokeWidth={3} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.under}>
        <PromiseWords order={order} minutes={minutes} />
        <Button
          size="small"
          look="quiet"
          isDisabled={isDisabled}
          onPress={() => open({ type: 'refuse', orderId: order.id })}
        >
          <Trans>Refuse…</Trans>
        </Button>
      </div>
    </div>
  )
}

function PromiseWords({ order, minutes }: { order: BoardOrder; minutes: number }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const { waits, time } = useTime(
    useShallow((now: number) => {
      const { waits, startAt, readyBy } = promiseOf(order, minutes, now)
      return { waits, time: when(startAt ?? readyBy, zone, localDate(now, zone), format) }
    }),
  )
  return (
    <span className={styles.promise} data-part="promise">
      {waits ? <Trans>Start cooking {time}</Trans> : <Trans>Ready by {time}</Trans>}
    </span>
  )
}
