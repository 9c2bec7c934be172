import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Overview } from '#shared/reports/overview.ts'
import { changeOf } from '#shared/reports/change.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { Name } from '#renderer/kit/ui/Name.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Bar } from './Bar.tsx'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import { signedPercent } from './report/report-words.ts'
import styles from './DishesPanel.module.css'
import type { Report } from './report/use-reports.ts'

type Props = { now: Report; before: Report | null; filter: OrderFilter }

const fewest = 6

/** What sold, most first. */
export function DishesPanel({ now, before, filter }: Props) {
  const { t } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? now.dishes : now.dishes.slice(0, fewest)
  const count = now.dishCount
  return (
    <Panel
      about="dishes"
      title={<Trans>Top dishes</Trans>}
      aside={
        count > fewest && (
          <TextButton onPress={() => setWhole(!isWhole)}>
            {isWhole ? (
              <Trans>Fewer dishes</Trans>
            ) : (
              t`${plural(count, { one: '# dish', other: 'All # dishes' })}`
            )}
          </TextButton>
        )
      }
    >
      <DishTable dishes={shown} now={now} before={before} filter={filter} />
      {isWhole && count > now.dishes.length && <MostSold shown={now.dishes.length} count={count} />}
    </Panel>
  )
}

function MostSold({ shown, count }: { shown: number; count: number }) {
  const format = useFormat()
  const [most, all] = [format.number(shown), format.number(count)]
  return (
    <p className={styles.soft}>
      <Trans>
        The {most} most sold of {all}.
      </Trans>
    </p>
  )
}

function DishTable({ dishes, now, before, filter }: Props & { dishes: Overview['dishes'] }) {
  const format = useFormat()
  const most = now.dishes[0]?.items ?? 0
  const earlier = new Map(before?.dishes.map(({ dish, items }) => [dish, items]))
  // A dish that is not among the earlier ones may have sold below the list's end.
  const isWhole = before !== null && before.dishes.length === before.dishCount
  return (
    <ReportTable
      isLong={dishes.length > fewest}
      caption={<Trans>Top dishes</Trans>}
      wordColumns={2}
      head={[
        <Trans key="dish">Dish</Trans>,
        <Trans key="sold" comment="column: pieces sold">
          Sold
        </Trans>,
        <Trans key="revenue">Revenue</Trans>,
        <Trans key="before" comment="column: the change from the earlier period">
          Difference
        </Trans>,
        <Trans key="late" comment="column: in how many late orders a dish is">
          In late orders
        </Trans>,
      ]}
      rows={dishes.map(({ dish, items, subtotalCents, lateOrders }) => {
        const change = changeOf(items, earlier.get(dish) ?? (isWhole ? 0 : null))
        return {
          key: dish,
          cells: [
            <OrdersLink key="dish" filter={{ ...filter, dish, isLost: false }}>
              <Name text={dish} />
            </OrdersLink>,
            <span key="sold" className={styles.sold}>
              <strong>{format.number(items)}</strong>
              <Bar part={items} whole={most} look="pieces" />
            </span>,
            format.money(subtotalCents, now.currency),
            change === null ? (
              '–'
            ) : change.ratio === null ? (
              <Trans key="before" comment="a dish that was not sold in the earlier period">
                new
              </Trans>
            ) : (
              signedPercent(change.ratio, format.language)
            ),
            lateOrders === 0 ? (
              '–'
            ) : (
              <OrdersLink key="late" filter={{ ...filter, dish, isLost: false, isLate: true }}>
                {format.number(lateOrders)}
              </OrdersLink>
            ),
          ],
        }
      })}
    />
  )
}
