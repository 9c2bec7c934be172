import { Trans, useLingui } from '@lingui/react/macro'
import { lossFilter } from '#shared/reports/loss-filter.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { endingText } from './report/ending-text.ts'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import styles from './ReportsPage.module.css'
import type { Report } from './report/use-reports.ts'

/** Why orders ended without being handed over. */
export function LostPanel({
  overview: { reasons, currency },
  filter,
}: {
  overview: Report
  filter: OrderFilter
}) {
  const format = useFormat()
  const { t } = useLingui()
  return (
    <Panel about="lost" title={<Trans>Refused and cancelled</Trans>}>
      {reasons.length === 0 ? (
        <p className={styles.soft}>
          <Trans>Every order here was handed over or is still under way.</Trans>
        </p>
      ) : (
        <ReportTable
          caption={<Trans>Refused and cancelled</Trans>}
          head={[
            <Trans key="why" comment="column: why orders ended">
              Why
            </Trans>,
            <Trans key="orders">Orders</Trans>,
            <Trans key="lost" comment="column: money that was not earned">
              Lost
            </Trans>,
          ]}
          rows={reasons.map((reason) => ({
            key: `${reason.kind} ${reason.by} ${reason.reason}`,
            cells: [
              endingText(t, reason),
              <OrdersLink key="orders" filter={lossFilter(filter, reason)}>
                {format.number(reason.orders)}
              </OrdersLink>,
              format.money(reason.lostCents, currency),
            ],
          }))}
        />
      )}
    </Panel>
  )
}
