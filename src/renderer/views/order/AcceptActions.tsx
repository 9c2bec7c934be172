import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import type { BoardOrder } from '#shared/api/orders.ts'
import { promiseOf } from '#shared/order/promise.ts'
import { localDate } from '#shared/time/zoned.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './AcceptActions.module.css'
import { stepWords } from '#renderer/station/orders/step-words.ts'
import { Minutes } from './Minutes.tsx'
import { when } from '#renderer/kit/words/when.ts'
import { leastPrep, mostPrep, stepPrep, usePrepMinutes } from '#renderer/station/orders/prep-store.ts'

/** Accept with a prep time in steps of five minutes, and the promise this makes. */
export function AcceptActions({ order, isDisabled }: { order: BoardOrder; isDisabled: boolean }) {
  const { t } = useLingui()
  const location = useLocation(order.locationId)
  const minutes = usePrepMinutes(order, location)
  return (
    <div className={styles.row}>
      <Button
        className={styles.step}
        label={t`Five minutes less`}
        isDisabled={isDisabled || minutes <= leastPrep}
        onPress={() => stepPrep(order, location, -1)}
      >
        <Minus size={26} strokeWidth={2.75} aria-hidden="true" />
      </Button>
      <Button
        look="main"
        className={styles.main}
        isDisabled={isDisabled}
        onPress={() => void orderActions.accept(order.id, minutes)}
      >
        <span className={styles.words} data-part="accept">
          <span>{t(stepWords.accept)}</span>{' '}
          <span className={styles.minutes}>
            <PromiseWords order={order} minutes={minutes} />
          </span>
        </span>
      </Button>
      <Button
        className={styles.step}
        label={t`Five minutes more`}
        isDisabled={isDisabled || minutes >= mostPrep}
        onPress={() => stepPrep(order, location, 1)}
      >
        <Plus size={26} strokeWidth={2.75} aria-hidden="true" />
      </Button>
    </div>
  )
}

/** How long, and when it will be ready by that; an order that waits for its time says when its cooking starts. */
function PromiseWords({ order, minutes }: { order: BoardOrder; minutes: number }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const { waits, time } = useTime(
    useShallow((now: number) => {
      const { waits, startAt, readyBy } = promiseOf(order, minutes, now)
      return { waits, time: when(startAt ?? readyBy, zone, localDate(now, zone), format) }
    }),
  )
  if (waits)
    return (
      <span data-part="promise">
        <Trans comment="on a button: when the cooking of a scheduled order starts">start {time}</Trans>
      </span>
    )
  return (
    <>
      <Minutes minutes={minutes} />
      {' · '}
      <span data-part="promise">{time}</span>
    </>
  )
}
