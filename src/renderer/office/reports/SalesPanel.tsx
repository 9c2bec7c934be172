import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { channelNames } from '#shared/channel.ts'
import { salesChart } from '#shared/reports/charts/sales-chart.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import type { SeriesUnit } from '#shared/reports/period.ts'
import { daysOfStep } from '#shared/reports/periods.ts'
import { type Sales, salesOf, type SalesStep } from '#shared/reports/sales.ts'
import { openOrders } from '#renderer/kit/navigation/open-orders.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { AsTable } from './AsTable.tsx'
import { Chart } from './Chart.tsx'
import { Earlier } from './Earlier.tsx'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import { roundAmount, stepName, stepTitle } from './report/report-words.ts'
import styles from './SalesPanel.module.css'
import type { Report, Scope } from './report/use-reports.ts'

type Props = { now: Report; wholeBefore: Report | null; scope: Scope }

/** Revenue and orders, step by step, beside the earlier period. */
export function SalesPanel({ now, wholeBefore, scope }: Props) {
  const [isTable, setTable] = useState(false)
  const { today, dayStartsAt } = scope
  const sales = useMemo(
    () => salesOf(now, wholeBefore, today, dayStartsAt),
    [now, wholeBefore, today, dayStartsAt],
  )
  return (
    <Panel
      about="sales"
      title={<Title unit={sales.unit} />}
      aside={<AsTable isTable={isTable} onChange={setTable} />}
    >
      {isTable ? (
        <SalesTable sales={sales} now={now} filter={scope.filter} />
      ) : (
        <>
          <Legend sales={sales} scope={scope} />
          <SalesChart sales={sales} now={now} filter={scope.filter} />
        </>
      )}
    </Panel>
  )
}

function Title({ unit }: { unit: SeriesUnit }) {
  switch (unit) {
    case 'hour':
      return <Trans>Revenue and orders by hour</Trans>
    case 'day':
      return <Trans>Revenue and orders by day</Trans>
    case 'week':
      return <Trans>Revenue and orders by week</Trans>
    case 'month':
      return <Trans>Revenue and orders by month</Trans>
  }
}

function Legend({ sales, scope }: { sales: Sales; scope: Scope }) {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.line} aria-hidden="true" />
        <Trans>Revenue</Trans>
      </li>
      {sales.channels.map((channel) => {
        const name = channelNames[channel]
        return (
          <li key={channel}>
            <span className={styles.box} data-channel={channel} aria-hidden="true" />
            <Trans comment="orders of a channel">{name} orders</Trans>
          </li>
        )
      })}
      {sales.steps.some(({ before }) => before !== null) && (
        <li>
          <span className={styles.dashed} aria-hidden="true" />
          <Earlier scope={scope} />
        </li>
      )}
    </ul>
  )
}

type ShownProps = { sales: Sales; now: Report; filter: OrderFilter }

function SalesChart({ sales, now, filter }: ShownProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { language } = format
  const nameOf = (step: SalesStep) =>
    stepName(sales.unit, step.key, daysOfStep(sales.unit, step.key, now).from, sales.steps.length, language)
  const count = now.total.orders
  const orders = t`${plural(count, { one: '# order', other: '# orders' })}`
  const revenue = format.money(now.total.totalCents, now.currency)
  return (
    <Chart
      label={t`A chart: ${orders}, ${revenue}. The table has every figure.`}
      of={`${JSON.stringify(sales)} ${language} ${now.currency}`}
      option={(size) =>
        salesChart({
          ...size,
          sales,
          nameOf,
          amount: (cents) => roundAmount(cents, now.currency, language),
          number: format.number,
        })
      }
      onPick={(at) => {
        const step = sales.steps[at]
        if (step) openOrders(stepFilter(sales.unit, step.key, now, filter))
      }}
    />
  )
}

/** The orders of one step. */
function stepFilter(unit: SeriesUnit, key: string, now: Report, filter: OrderFilter): OrderFilter {
  return { ...filter, ...daysOfStep(unit, key, now), ...(unit === 'hour' ? { hour: Number(key) } : {}) }
}

function SalesTable({ sales: { unit, steps, channels }, now, filter }: ShownProps) {
  const format = useFormat()
  const isCompared = steps.some(({ before }) => before !== null)
  const money = (cents: number) => format.money(cents, now.currency)
  return (
    <ReportTable
      isLong
      wideOnly={channels.length > 1 ? [3, 4] : []}
      caption={<Title unit={unit} />}
      head={[
        <Trans key="when" comment="column: a time">
          When
        </Trans>,
        <Trans key="revenue">Revenue</Trans>,
        <Trans key="orders">Orders</Trans>,
        ...(channels.length > 1 ? channels.map((channel) => channelNames[channel]) : []),
        ...(isCompared
          ? [
              <Trans key="revenue-before">Revenue before</Trans>,
              <Trans key="orders-before">Orders before</Trans>,
            ]
          : []),
      ]}
      rows={steps
        .filter(({ isAhead }) => !isAhead)
        .map(({ key, revenueCents, orders, byChannel, before }) => ({
          key,
          cells: [
            stepTitle(unit, key, daysOfStep(unit, key, now).from, format.language),
            money(revenueCents),
            <OrdersLink key="orders" filter={stepFilter(unit, key, now, filter)}>
              {format.number(orders)}
            </OrdersLink>,
            ...(channels.length > 1 ? channels.map((channel) => format.number(byChannel[channel])) : []),
            ...(isCompared
              ? [before ? money(before.revenueCents) : '–', before ? format.number(before.orders) : '–']
              : []),
          ],
        }))}
    />
  )
}
