import { Trans, useLingui } from '@lingui/react/macro'
import type { Overview } from '#shared/reports/overview.ts'
import { lossFilter } from '#shared/reports/loss-filter.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import styles from './ReportsPage.module.css'
import type { Report } from './use-reports.ts'

type Reason = Overview['reasons'][number]

/** Why orders ended without being handed over. */
export function LostPanel({
  overview: { reasons, currency },
  filter,
}: {
  overview: Report
  filter: OrderFilter
}) {
  const format = useFormat()
  const words = useReasonWords()
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
              words(reason),
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

/** How orders ended and why, never a code: `Refused: too busy right now`. */
export function useReasonWords(): (reason: Pick<Reason, 'kind' | 'by' | 'reason'>) => string {
  const { t } = useLingui()
  return ({ kind, by, reason }) => {
    if (kind === 'missed') return t`Not answered in time`
    if (kind === 'failed') return t`Failed at the channel`
    const known = reasonWords(reason)
    const why = known === null ? null : t(known)
    if (kind === 'refused') return why === null ? t`Refused` : t`Refused: ${why}`
    if (by === 'platform') return t`Cancelled by the channel or the customer`
    return why === null ? t`Cancelled by us` : t`Cancelled by us: ${why}`
  }
}
