import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarClock } from 'lucide-react'
import { useMemo } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Page } from '#renderer/kit/frames/Page.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { byDay } from './by-day.ts'
import { LaterCard } from './LaterCard.tsx'
import styles from './LaterScreen.module.css'

/** Scheduled orders on a shelf of their own, with the date in words: nobody cooks tomorrow's lunch today (B5). */
export function LaterScreen() {
  const { t } = useLingui()
  const orders = useBoard((state) => state.orders)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const days = useMemo(() => byDay(scheduled(orders), zone), [orders, zone])
  const go = useScreen((state) => state.go)
  if (days.length === 0) {
    return (
      <StatePage
        whole
        icon={<CalendarClock size={60} strokeWidth={1.6} aria-hidden="true" />}
        title={<Trans>Nothing ordered for later</Trans>}
        action={
          <Button onPress={() => go('orders')}>
            <Trans>Back to the orders</Trans>
          </Button>
        }
      >
        <Trans>Orders for another hour or day wait here and move to Preparing automatically.</Trans>
      </StatePage>
    )
  }
  return (
    <Page title={t`Ordered for later`}>
      {days.map(({ date, orders }) => (
        <section key={date} className={styles.day}>
          <DayHeading at={orders[0]?.estimatedPickupAt ?? null} date={date} zone={zone} />
          <ul className={styles.cards}>
            {orders.map((order) => (
              <LaterCard key={order.id} order={order} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function scheduled(orders: ReadonlyMap<string, BoardOrder>): BoardOrder[] {
  return [...orders.values()].filter((order) => order.status === 'scheduled')
}

function DayHeading({ at, date, zone }: { at: number | null; date: string; zone: string }) {
  const format = useFormat()
  const near = useTime((now) => {
    if (date === localDate(now, zone)) return 'today'
    return date === localDate(now + 24 * 60 * 60_000, zone) ? 'tomorrow' : 'other'
  })
  if (at === null) {
    return (
      <h2 className={styles.heading}>
        <Trans>No time given</Trans>
      </h2>
    )
  }
  const words = format.date(at, zone)
  return (
    <h2 className={styles.heading} data-part="day">
      {near === 'today' && <Trans>Today, {words}</Trans>}
      {near === 'tomorrow' && <Trans>Tomorrow, {words}</Trans>}
      {near === 'other' && words}
    </h2>
  )
}
