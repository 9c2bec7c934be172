import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useShortDuration } from '#renderer/kit/words/exact-duration.ts'
import { ReportTable } from './ReportTable.tsx'
import styles from './ReportsPage.module.css'
import type { Report } from './report/use-reports.ts'

/** What could not be sold, and what the same hours sold before: an estimate, and said to be one. */
export function SoldOutPanel({ overview: { soldOut, currency } }: { overview: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  const inWords = useShortDuration()
  if (soldOut.length === 0) return null
  return (
    <Panel about="sold-out" title={<Trans>Sold out, and what it may have cost</Trans>}>
      <p className={styles.soft}>
        <Trans>Estimated from what the same hours of the four weeks before sold.</Trans>
      </p>
      <ReportTable
        caption={<Trans>Sold out, and what it may have cost</Trans>}
        isLong={soldOut.length > 8}
        head={[
          <Trans key="dish">Dish</Trans>,
          <Trans key="off" comment="column: for how long a dish could not be ordered">
            Off sale
          </Trans>,
          <Trans key="orders">Orders</Trans>,
          <Trans key="lost" comment="column: money that was not earned">
            Lost
          </Trans>,
        ]}
        rows={soldOut.map(({ name, locationId, minutes, orders: sold, lostCents }) => {
          const orders = Math.round(sold)
          const [many, lost] = [
            t`${plural(orders, { one: 'about #', other: 'about #' })}`,
            format.money(lostCents, currency),
          ]
          return {
            key: `${locationId} ${name}`,
            cells: [
              <Name key="name" text={name} />,
              inWords(minutes),
              many,
              <Trans key="lost" comment="an estimated amount">
                about {lost}
              </Trans>,
            ],
          }
        })}
      />
    </Panel>
  )
}
