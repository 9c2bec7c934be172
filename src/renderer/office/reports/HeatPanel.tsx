import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { type Heat, type HeatCell, heatOf } from '#shared/reports/heat.ts'
import { stepKeys } from '#shared/reports/periods.ts'
import { weekday } from '#shared/time/business-day.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { HeatGrid } from './HeatGrid.tsx'
import styles from './HeatPanel.module.css'
import { OrdersLink } from './OrdersLink.tsx'
import { hourTitle, weekdayName } from './report/report-words.ts'
import type { Report, Scope } from './report/use-reports.ts'

/** When: orders by weekday and hour, and the busiest hour in words. */
export function HeatPanel({
  overview,
  scope: { dayStartsAt, filter, today },
}: {
  overview: Report
  scope: Scope
}) {
  const heat = useMemo(
    () => heatOf(overview.heat, dayStartsAt, begunWeekdays(overview, today)),
    [overview, dayStartsAt, today],
  )
  return (
    <Panel about="heat" title={<Trans>Orders by hour</Trans>}>
      {heat.peak === null ? (
        <p className={styles.none}>
          <Trans>No hour is known of these orders.</Trans>
        </p>
      ) : (
        <HeatMap key={`${overview.from} ${overview.to}`} heat={heat} peak={heat.peak} filter={filter} />
      )}
    </Panel>
  )
}

/** The weekdays of a period of which at least one has begun. */
function begunWeekdays({ from, to }: Report, today: string): number[] {
  return stepKeys('day', from, to < today ? to : today)
    .slice(0, 7)
    .map(weekday)
}

function HeatMap({ heat, peak, filter }: { heat: Heat; peak: HeatCell; filter: OrderFilter }) {
  const [chosen, setChosen] = useState<HeatCell | null>(null)
  const cell = heat.rows.flat().find((each) => isSame(each, chosen)) ?? peak
  return (
    <>
      <div className={styles.frame}>
        <HeatGrid heat={heat} peak={peak} chosen={cell} onChoose={setChosen} />
      </div>
      <InWords cell={cell} isPeak={isSame(cell, peak)} filter={filter} />
    </>
  )
}

function isSame(one: HeatCell, other: HeatCell | null): boolean {
  return one.weekday === other?.weekday && one.hour === other.hour
}

/** The busiest hour, or the one that was touched, and the way to its orders. */
function InWords({ cell, isPeak, filter }: { cell: HeatCell; isPeak: boolean; filter: OrderFilter }) {
  const { t } = useLingui()
  const { language } = useFormat()
  const { weekday, hour, orders, lateOrders } = cell
  const [day, time] = [weekdayName(weekday, language, 'long'), hourTitle(hour, language)]
  const many = t`${plural(orders, { 0: 'no order', one: '# order', other: '# orders' })}`
  return (
    <p className={styles.words} aria-live="polite">
      <span>
        {isPeak && (
          <>
            <Trans comment="before the hour with the most orders">Busiest:</Trans>{' '}
          </>
        )}
        <strong>
          <Trans comment="a weekday, an hour and how many orders">
            {day} from {time}, {many}
          </Trans>
        </strong>
        {lateOrders > 0 && (
          <>
            {', '}
            {t`${plural(lateOrders, { one: '# late', other: '# late' })}`}
          </>
        )}
      </span>{' '}
      {orders > 0 && (
        <OrdersLink filter={{ ...filter, weekday, hour }}>
          <Trans comment="opens the orders behind a figure">See them</Trans>
        </OrdersLink>
      )}
    </p>
  )
}
